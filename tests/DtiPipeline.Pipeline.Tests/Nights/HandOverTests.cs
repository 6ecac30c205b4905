using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Tests.Nights;

/// <summary>Files of an inbox from one night to the next.</summary>
public class HandOverTests
{
    private const string Telecom = "telecom-operators";
    private const string ConnectorFile = "connectors/telecom-operators/connector.yaml";
    private const string MappingFile = "mappings/sources/telecom-operators.yaml";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_corrected_file_with_three_rows_fewer_lowers_the_count_by_three_and_the_old_snapshot_still_lists_them(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var file = Path.Combine(bench.OwnInbox("TELECOM_OPERATORS_INBOX"), "vnpt_2024-12.csv");
        bench.Change(MappingFile, "{ sum: fibre_households, note: Thuê bao FTTH coi như một hộ. }", "{ count: rows, roll_up: 80% }");
        var before = await bench.RunAsync("2025-01-02", Telecom);
        var first = await ValueAsync(bench, "households.with-fibre");

        var lines = await File.ReadAllLinesAsync(file);
        await File.WriteAllLinesAsync(file, lines.Where(line => !line.Contains("Xã Mùn Chung", StringComparison.Ordinal)
            && !line.Contains("Xã Phình Sáng", StringComparison.Ordinal) && !line.Contains("Xã Rạng Đông", StringComparison.Ordinal)));
        var after = await bench.RunAsync("2025-01-02", Telecom);
        var second = await ValueAsync(bench, "households.with-fibre");

        Assert.Equal(decimal.Parse(first.Value!, CultureInfo.InvariantCulture) - 3, decimal.Parse(second.Value!, CultureInfo.InvariantCulture));
        Assert.NotEqual(before.Assessments.Single().Snapshot, after.Assessments.Single().Snapshot);
        // The first snapshot is there as it was, and the load it was counted by still shows what it showed.
        Assert.Equal(19, await RowsAsync(bench, first));
        Assert.Equal(16, await RowsAsync(bench, second));
    }

    [Fact]
    public async Task Files_that_are_dealt_with_are_moved_and_their_figures_stay()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        var inbox = bench.OwnInbox("TELECOM_OPERATORS_INBOX");
        bench.Change(ConnectorFile, "inbox: ${TELECOM_OPERATORS_INBOX}", "inbox: ${TELECOM_OPERATORS_INBOX}\nhand_over: { taken: move }");
        await bench.RunAsync("2025-01-02", Telecom);
        var value = await ValueAsync(bench, "subscriptions.mobile");
        Assert.Empty(Directory.GetFiles(inbox));
        Assert.Equal(6, Directory.GetFiles(Path.Combine(inbox, "done")).Length);

        var quiet = await bench.RunAsync("2025-01-03", Telecom);
        Assert.All(quiet.Steps.Where(step => step.Step == StepName.Collect), step => Assert.Equal(StepStatus.NothingArrived, step.Status));
        Assert.Equal(value.Value, (await ValueAsync(bench, "subscriptions.mobile")).Value);

        // The same file once more is recognised by its bytes.
        File.Copy(Path.Combine(inbox, "done", "vnpt_2024-12.csv"), Path.Combine(inbox, "vnpt_2024-12 (gửi lại).csv"));
        var again = await bench.RunAsync("2025-01-04", Telecom);
        Assert.Equal("vnpt_2024-12.csv", Assert.Single(again.Findings, finding => finding.Code == CollectionCodes.FileSeenBefore).Arguments["name"]);
        Assert.Equal(value.Value, (await ValueAsync(bench, "subscriptions.mobile")).Value);
        Assert.Empty(Directory.GetFiles(inbox));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_half_written_file_is_put_aside_with_its_reason_and_the_others_go_on(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var inbox = bench.OwnInbox("POLICE_VNEID_INBOX");
        bench.Change("connectors/police-vneid/connector.yaml", "inbox: ${POLICE_VNEID_INBOX}", "inbox: ${POLICE_VNEID_INBOX}\nhand_over: { taken: move }");
        var half = Path.Combine(inbox, "dinh_danh_dien_tu_2024-03.xlsx");
        await File.WriteAllBytesAsync(half, (await File.ReadAllBytesAsync(half))[..2000]);

        var summary = await bench.RunAsync("2025-01-02", "police-vneid");
        Assert.Equal(StepStatus.Failed, summary.Steps.Single(step => step.Stream == "accounts").Status);
        Assert.Contains(summary.Findings, finding => finding.Code == CollectionCodes.FilePutAside);
        Assert.Equal("reported", (await ValueAsync(bench, "people.with-digital-id")).State);
        Assert.Equal("dinh_danh_dien_tu_2024-12.xlsx", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(inbox, "done")))));
        var reason = await File.ReadAllTextAsync(Path.Combine(inbox, "failed", "dinh_danh_dien_tu_2024-03.xlsx.ly-do.txt"));
        Assert.Contains("tệp", reason, StringComparison.Ordinal);
        Assert.Contains("DTI4", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moved_files_are_read_again_when_the_definition_changes()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        var inbox = bench.OwnInbox("TELECOM_OPERATORS_INBOX");
        bench.Change(ConnectorFile, "inbox: ${TELECOM_OPERATORS_INBOX}", "inbox: ${TELECOM_OPERATORS_INBOX}\nhand_over: { taken: move }");
        var december = Path.Combine(inbox, "vnpt_2024-12.csv");
        File.Move(december, december + ".later");
        await bench.RunAsync("2024-04-10", Telecom);
        File.Move(december + ".later", december);
        await bench.RunAsync("2025-01-02", Telecom);
        var march = await ValueAsync(bench, "subscriptions.smartphone", "03253", "2024-q1");

        // Another layout is another table; without reading again it would know nothing of March.
        const string Field = "      smartphone: { from: TB smartphone, type: integer, required: true }\n";
        bench.Change(ConnectorFile, Field, Field + "      smartphone_again: { from: TB smartphone, type: integer }\n");
        await bench.RunAsync("2025-01-03", Telecom);
        await bench.RunAsync("2024-04-10", Telecom);
        Assert.Equal(march.Value, (await ValueAsync(bench, "subscriptions.smartphone", "03253", "2024-q1")).Value);
    }

    private static async Task<int> RowsAsync(NightBench bench, DataValueRecord value)
    {
        var staging = new StagingStore(bench.Database);
        var load = (await staging.FindLoadAsync(value.Sources.Single(source => source.Stream == "vnpt").Load))!;
        return (await staging.RowsAsOfAsync(load.Table, load.Load.Id, new RowFilter())).Count(row => row.AsOf == new DateOnly(2024, 12, 31));
    }

    private static async Task<DataValueRecord> ValueAsync(NightBench bench, string element, string unit = "099", string round = "2024-final") =>
        Assert.Single(await new DataValueStore(bench.Database).ListAsync(
            new DataValueFilter { Assessment = "tuan-giao-2024", Round = round, Unit = unit, Element = element, UnitDate = new DateOnly(2024, 12, 31) }));
}
