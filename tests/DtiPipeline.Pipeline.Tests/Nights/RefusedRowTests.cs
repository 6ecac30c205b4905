using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Tests.Nights;

/// <summary>Rows that are refused, and how they stop being so.</summary>
public class RefusedRowTests
{
    private const string Telecom = "telecom-operators";
    private const string ConnectorFile = "connectors/telecom-operators/connector.yaml";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_replay_after_a_definition_was_mended_clears_exactly_the_rows_concerned(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        bench.Change(ConnectorFile, "reject_threshold: 10%", "reject_threshold: 20%");
        Replace(bench.OwnInbox("TELECOM_OPERATORS_INBOX"), "vnpt_2024-12.csv", ";97;8;11;13", ";97;chưa có;11;13");
        Replace(bench.Get("TELECOM_OPERATORS_INBOX"), "vnpt_2024-12.csv", ";70;5;6;7", ";70;đang rà soát;6;7");
        await bench.RunAsync("2025-01-02", Telecom);
        var open = await OpenAsync(bench);
        Assert.Equal(["chưa có", "đang rà soát"], open.Where(reject => reject.File == "vnpt_2024-12.csv").Select(reject => reject.Row.Finding.Arguments["value"]));
        var others = open.Count - 2;
        Assert.Equal("rejected", (await ValueAsync(bench, "villages.with-fibre", "03259")).State);

        bench.Change(ConnectorFile, "absent: [\"-\", \"\"]", "absent: [\"-\", \"\", chưa có]");
        bench.Suffer("down");
        await bench.RunAsync(new RunRequest { AsOf = new DateOnly(2025, 1, 2), AllowInvented = true, Replay = true, Assessments = ["tuan-giao-2024"], Connectors = [Telecom] });

        open = await OpenAsync(bench);
        Assert.Equal(["đang rà soát"], open.Where(reject => reject.File == "vnpt_2024-12.csv").Select(reject => reject.Row.Finding.Arguments["value"]));
        Assert.Equal(others, open.Count - 1);
        Assert.Equal("reported", (await ValueAsync(bench, "subscriptions.mobile", "03259")).State);
        Assert.Equal("rejected", (await ValueAsync(bench, "villages.with-fibre", "03260")).State);
        // Nothing is forgotten: what was refused once can be listed for good.
        Assert.True((await new RejectStore(bench.Database).ListAsync(new RejectFilter())).Count > open.Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_replay_after_a_crosswalk_was_mended_places_the_rows_concerned(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        Replace(bench.OwnInbox("TELECOM_OPERATORS_INBOX"), "vnpt_2024-12.csv", "Xã Mùn Chung", "Xã Mù Chùng");
        var night = await bench.RunAsync("2025-01-02", Telecom);
        Assert.Contains(night.Findings, finding => finding.Arguments.GetValueOrDefault("raw") == "Xã Mù Chùng");
        Assert.Equal("incomplete", (await ValueAsync(bench, "subscriptions.mobile", "099")).State);

        var header = bench.TextOf("mappings/crosswalks/tuan-giao-units.csv").Split('\n')[0];
        bench.Change("mappings/crosswalks/tuan-giao-units.csv", header, $"{header}\nXã Mù Chùng,03262,,,,viết sai,test");
        var replay = await bench.RunAsync(new RunRequest { AsOf = new DateOnly(2025, 1, 2), AllowInvented = true, Replay = true, Assessments = ["tuan-giao-2024"], Connectors = [Telecom] });
        Assert.DoesNotContain(replay.Findings, finding => finding.Arguments.GetValueOrDefault("raw") == "Xã Mù Chùng");
        Assert.Equal("reported", (await ValueAsync(bench, "subscriptions.mobile", "099")).State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Too_many_refused_rows_fail_the_load_and_change_nothing(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var inbox = bench.OwnInbox("TELECOM_OPERATORS_INBOX");
        await bench.RunAsync("2025-01-02", Telecom);
        var before = await ValueAsync(bench, "subscriptions.mobile");
        var others = (await OpenAsync(bench)).Count;
        var whole = await File.ReadAllTextAsync(Path.Combine(inbox, "vnpt_2024-12.csv"));

        Replace(inbox, "vnpt_2024-12.csv", "TT Tuần Giáo;3.222", "TT Tuần Giáo;9.999");
        Replace(inbox, "vnpt_2024-12.csv", "Xã Phình Sáng;1.136", "Xã Phình Sáng;?");
        Replace(inbox, "vnpt_2024-12.csv", "Xã Rạng Đông;705", "Xã Rạng Đông;?");
        var bad = await bench.RunAsync("2025-01-02", Telecom);
        Assert.Equal(StepStatus.Failed, bad.Steps.Single(step => step.Stream == "vnpt").Status);
        var fault = Assert.Single(bad.Findings, finding => finding.Code == DecodingCodes.TooManyRejects);
        Assert.Equal("vnpt_2024-12.csv", fault.Place!.File);
        Assert.Equal(before.Value, (await ValueAsync(bench, "subscriptions.mobile")).Value);
        Assert.Equal(others + 2, (await OpenAsync(bench)).Count);

        await File.WriteAllTextAsync(Path.Combine(inbox, "vnpt_2024-12.csv"), whole);
        await bench.RunAsync("2025-01-02", Telecom);
        Assert.DoesNotContain(await OpenAsync(bench), reject => reject.File == "vnpt_2024-12.csv");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_files_of_a_day_that_contradict_each_other_are_not_guessed_between(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var inbox = bench.OwnInbox("TELECOM_OPERATORS_INBOX");
        var text = await File.ReadAllTextAsync(Path.Combine(inbox, "vnpt_2024-12.csv"));
        await File.WriteAllTextAsync(Path.Combine(inbox, "vnpt_2024-12 (sửa).csv"), text.Replace("Xã Phình Sáng;1.136", "Xã Phình Sáng;1.137", StringComparison.Ordinal));
        var night = await bench.RunAsync("2025-01-02", Telecom);
        var step = night.Steps.Single(step => step.Stream == "vnpt");
        Assert.Equal(step.Received, step.Accepted + step.Rejected + step.Dropped);
        var contradiction = Assert.Single(night.Findings, finding => finding.Code == DecodingCodes.FilesContradict);
        Assert.Contains("Phình Sáng", contradiction.Arguments["key"], StringComparison.Ordinal);
        Assert.Equal("rejected", (await ValueAsync(bench, "subscriptions.mobile", "03259")).State);
        Assert.Equal("reported", (await ValueAsync(bench, "subscriptions.mobile", "03260")).State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_sources_of_one_element_are_both_kept_and_a_difference_beyond_the_tolerance_names_them(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        const string file = "mappings/data-elements/infrastructure.yaml";
        var text = bench.TextOf(file);
        var entry = text[text.IndexOf("  households.with-fibre:", StringComparison.Ordinal)..text.IndexOf("  households.on-hue-s:", StringComparison.Ordinal)];
        bench.Change(file, entry, entry.Replace("combine: sum", "combine: first\n    trust: [telecom-operators/viettel, telecom-operators/vnpt, telecom-operators/mobifone]\n    tolerance: 2%", StringComparison.Ordinal));
        var night = await bench.RunAsync("2025-01-02", Telecom);

        var value = await ValueAsync(bench, "households.with-fibre", "03259");
        Assert.Equal(("246", "reported"), (value.Value, value.State));
        Assert.Equal([("viettel", null), ("vnpt", "97")], value.Sources.Where(source => source.Stream != "mobifone").OrderBy(source => source.Stream).Select(source => (source.Stream, source.PassedOver)));
        var differs = night.Findings.Where(finding => finding.Code == MappingCodes.SourcesDiffer && finding.Arguments["unit"] == "03259").ToImmutableArray();
        Assert.Contains(differs, finding => finding.Arguments["trusted"] == "telecom-operators/viettel" && finding.Arguments["other"] == "telecom-operators/vnpt"
            && finding.Arguments["value"] == "246" && finding.Arguments["otherValue"] == "97" && finding.Arguments["tolerance"] == "2%");

        bench.Change(file, "tolerance: 2%", "tolerance: 100%");
        var tolerant = await bench.RunAsync("2025-01-02", Telecom);
        Assert.DoesNotContain(tolerant.Findings, finding => finding.Code == MappingCodes.SourcesDiffer && finding.Arguments["unit"] == "03259");
    }

    [Fact]
    public async Task A_word_nobody_knows_is_asked_about_in_the_rounds_whose_rows_have_it()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        Replace(bench.OwnInbox("TELECOM_OPERATORS_INBOX"), "vnpt_2024-03.csv", "Xã Mùn Chung", "Xã Không Có Đâu");
        var april = await bench.RunAsync("2024-04-10", Telecom);
        Assert.Contains(april.Findings, finding => finding.Code == MappingCodes.UnitWordUnknown);
        var january = await bench.RunAsync("2025-01-02", Telecom);
        Assert.DoesNotContain(january.Findings, finding => finding.Code == MappingCodes.UnitWordUnknown);
        Assert.Equal("reported", (await ValueAsync(bench, "subscriptions.mobile")).State);
    }

    private static void Replace(string inbox, string name, string written, string instead)
    {
        var text = File.ReadAllText(Path.Combine(inbox, name));
        Assert.Contains(written, text, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(inbox, name), text.Replace(written, instead, StringComparison.Ordinal));
    }

    private static Task<IReadOnlyList<RejectRecord>> OpenAsync(NightBench bench) => new RejectStore(bench.Database).ListAsync(new RejectFilter { OnlyOpen = true });

    private static async Task<DataValueRecord> ValueAsync(NightBench bench, string element, string unit = "099") =>
        Assert.Single(await new DataValueStore(bench.Database).ListAsync(
            new DataValueFilter { Assessment = "tuan-giao-2024", Round = "2024-final", Unit = unit, Element = element, UnitDate = new DateOnly(2024, 12, 31) }));
}
