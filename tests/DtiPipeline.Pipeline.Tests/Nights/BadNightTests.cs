using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.TestKit.Workbooks;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Tests.Nights;

/// <summary>What is wrong with one source ends that source only; it is said where, and last night's figures stay.</summary>
public class BadNightTests
{
    private const string Police = "police-vneid";
    private const string PoliceInbox = "POLICE_VNEID_INBOX";
    private const string Telecom = "telecom-operators";
    private const string TelecomInbox = "TELECOM_OPERATORS_INBOX";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_source_that_is_down_keeps_last_nights_values(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        await bench.RunAsync("2025-01-02", "document-management");
        var before = await ValueAsync(bench, "documents.outgoing.total");

        bench.Set("DOCUMENT_MANAGEMENT_URL", "http://127.0.0.1:1/");
        var summary = await bench.RunAsync("2025-01-03", "document-management", Police);

        Assert.Equal(StepStatus.Failed, StepOf(summary, "outgoing").Status);
        Assert.Equal(StepStatus.Done, StepOf(summary, "accounts").Status);
        Assert.Contains(summary.Findings, finding => finding.Code == CollectionCodes.SourceDown);
        Assert.Contains(summary.Findings, finding => finding.Code == PipelineCodes.EarlierFiguresStay);
        Assert.Equal(("13345", "reported"), (before.Value, before.State));
        Assert.Equal(("13345", "reported"), await PairAsync(bench, "documents.outgoing.total"));
        Assert.True(summary.NeedsLook);
    }

    [Fact]
    public async Task A_source_that_is_down_in_the_middle_of_a_round_keeps_its_figures_and_is_said_to_lag()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        await bench.RunAsync("2024-02-10", "tthc-dvc");
        var before = await PairAsync(bench, "dossiers.received.total");
        Assert.Equal("reported", before.Item2);

        bench.Set("TTHC_DVC_URL", "http://127.0.0.1:1/");
        var summary = await bench.RunAsync("2024-02-11", "tthc-dvc");

        Assert.Equal(before, await PairAsync(bench, "dossiers.received.total"));
        Assert.Contains(summary.Findings, finding => finding.Code == MappingCodes.FiguresLag && finding.Arguments["answered"] == "2024-02-10");
    }

    [Fact]
    public async Task A_source_that_never_answered_is_down_and_not_zero()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        bench.Set("DOCUMENT_MANAGEMENT_URL", "http://127.0.0.1:1/");
        await bench.RunAsync("2025-01-02", "document-management");
        Assert.Equal((null, "source-down"), await PairAsync(bench, "documents.outgoing.total"));
    }

    [Fact]
    public async Task A_wrong_secret_names_the_variable_and_never_its_value()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        bench.Set("DOCUMENT_MANAGEMENT_API_KEY", "not-the-secret-at-all");
        var summary = await bench.RunAsync("2025-01-02", "document-management");
        var refused = Assert.Single(summary.Findings, finding => finding.Code == CollectionCodes.AccessRefused);
        Assert.Contains("DOCUMENT_MANAGEMENT_API_KEY", string.Join(' ', refused.Arguments.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-secret-at-all", string.Join(' ', refused.Arguments.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_column_ends_its_stream_and_no_other()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        var inbox = bench.OwnInbox(TelecomInbox);
        Replace(Path.Combine(inbox, "vnpt_2024-12.csv"), "Thuê bao FTTH", "Thuê bao cáp");
        var summary = await bench.RunAsync("2025-01-02", Telecom);
        Assert.Equal(StepStatus.Failed, StepOf(summary, "vnpt").Status);
        Assert.Equal(StepStatus.Done, StepOf(summary, "viettel").Status);
        var missing = Assert.Single(summary.Findings, finding => finding.Code == DecodingCodes.ColumnMissing);
        Assert.Contains("vnpt_2024-12.csv", missing.Place!.ToString(), StringComparison.Ordinal);
        Assert.Equal((null, "source-down"), await PairAsync(bench, "households.with-fibre"));
    }

    [Fact]
    public async Task A_truncated_workbook_ends_its_stream_and_says_so()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        var file = Directory.EnumerateFiles(bench.OwnInbox(PoliceInbox)).Order(StringComparer.Ordinal).Last();
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..2000]);
        var summary = await bench.RunAsync("2025-01-02", Police);
        Assert.Equal(StepStatus.Failed, StepOf(summary, "accounts").Status);
        Assert.Contains(summary.Findings, finding => finding.Code == DecodingCodes.DamagedFile);
    }

    [Fact]
    public async Task A_workbook_with_a_password_ends_its_stream_and_asks_for_one_without()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        var file = Directory.EnumerateFiles(bench.OwnInbox(PoliceInbox)).Order(StringComparer.Ordinal).Last();
        await File.WriteAllBytesAsync(file, new WorkbookBuilder().Sheet("Tổng hợp", sheet => sheet.Row("STT", "Đơn vị")).ToProtectedXls());
        var summary = await bench.RunAsync("2025-01-02", Police);
        Assert.Equal(StepStatus.Failed, StepOf(summary, "accounts").Status);
        Assert.Contains(summary.Findings, finding => finding.Code == DecodingCodes.PasswordProtected);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_text_for_a_number_rejects_the_row_and_makes_the_district_incomplete(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var summary = await bench.RunAsync("2024-04-10", Telecom);
        Assert.True(summary.NeedsLook);
        Assert.Equal((null, "rejected"), await PairAsync(bench, "subscriptions.mobile", "03304", "2024-q1"));
        Assert.Equal((null, "incomplete"), await PairAsync(bench, "subscriptions.mobile", "099", "2024-q1"));
        var reject = Assert.Single(await new RejectStore(bench.Database).ListAsync(new RejectFilter()));
        Assert.Contains("đang rà soát", reject.Row.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_unit_is_found_and_keeps_the_district_incomplete()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        var inbox = bench.OwnInbox(TelecomInbox);
        Replace(Path.Combine(inbox, "vnpt_2024-12.csv"), "Xã Mùn Chung", "Xã Không Có Đâu");
        var summary = await bench.RunAsync("2025-01-02", Telecom);
        Assert.Contains(summary.Findings, finding => finding.Code == MappingCodes.UnitWordUnknown && finding.Arguments["raw"] == "Xã Không Có Đâu");
        Assert.Equal((null, "not-reported"), await PairAsync(bench, "subscriptions.mobile", "03262"));
        Assert.Equal((null, "incomplete"), await PairAsync(bench, "subscriptions.mobile"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_corrected_file_replaces_its_own_day_and_nothing_else(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var inbox = bench.OwnInbox(TelecomInbox);
        await bench.RunAsync("2025-01-02", Telecom);
        var march = await ValueAsync(bench, "subscriptions.mobile", "03253");
        var lines = (await File.ReadAllLinesAsync(Path.Combine(inbox, "viettel_2024-12.tsv"))).Where(line => !line.Contains("MUN CHUNG", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(inbox, "viettel_2024-12.tsv"), string.Join('\n', lines) + "\n");
        await bench.RunAsync("2025-01-02", Telecom);
        Assert.Equal((null, "not-reported"), await PairAsync(bench, "subscriptions.mobile", "03262"));
        Assert.Equal(march.Value, (await ValueAsync(bench, "subscriptions.mobile", "03253")).Value);
    }

    private static void Replace(string file, string written, string instead)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(written, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(written, instead, StringComparison.Ordinal));
    }

    private static RunStep StepOf(RunSummary summary, string stream) => summary.Steps.Single(step => step.Stream == stream);

    private static async Task<(string?, string)> PairAsync(NightBench bench, string element, string unit = "099", string round = "2024-final")
    {
        var value = await ValueAsync(bench, element, unit, round);
        return (value.Value, value.State);
    }

    private static async Task<DataValueRecord> ValueAsync(NightBench bench, string element, string unit = "099", string round = "2024-final") =>
        Assert.Single(await new DataValueStore(bench.Database).ListAsync(
            new DataValueFilter { Assessment = "tuan-giao-2024", Round = round, Unit = unit, Element = element, UnitDate = new DateOnly(2024, 12, 31) }));
}
