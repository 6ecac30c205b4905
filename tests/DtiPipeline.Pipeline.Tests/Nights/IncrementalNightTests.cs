using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Periods;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.TestKit.Http;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Tests.Nights;

/// <summary>Nights that ask only for what may have changed: late corrections become versions, earlier figures stay.</summary>
public class IncrementalNightTests
{
    private const string Documents = "document-management";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_night_asks_again_for_the_last_days_and_keeps_both_versions_of_a_corrected_row(DatabaseKind kind)
    {
        var months = new Dictionary<string, string> { ["2024-01-01"] = "10", ["2024-02-01"] = "20" };
        await using var source = await SourceAsync(months);
        await using var bench = await NightBench.StartAsync(kind);
        Ask(bench, source, new RereadWindow(TimeSpan.FromDays(15), TimeSpan.Zero));

        await bench.RunAsync("2024-02-05", Documents);
        var first = (await LastAsync(bench)).Load.Id;
        months["2024-01-01"] = "999";
        months["2024-02-01"] = "21";
        await bench.RunAsync("2024-02-06", Documents);

        Assert.Equal(["from=2024-01-01&to=2024-02-05", "from=2024-01-23&to=2024-02-06"], source.Requests.Select(WindowOf));
        var last = await LastAsync(bench);
        Assert.Equal(["10", "20"], await TotalsAsync(bench, last, first));
        // January lies behind the days that were asked for again: a correction there is for the monthly question.
        Assert.Equal(["10", "21"], await TotalsAsync(bench, last, last.Load.Id));
    }

    [Fact]
    public async Task Another_definition_asks_for_everything_again()
    {
        await using var source = await SourceAsync(new() { ["2024-01-01"] = "10" });
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        Ask(bench, source, new RereadWindow(TimeSpan.FromDays(15), TimeSpan.Zero));
        await bench.RunAsync("2024-02-05", Documents);
        Ask(bench, source, new RereadWindow(TimeSpan.FromDays(10), TimeSpan.Zero));
        await bench.RunAsync("2024-02-06", Documents);
        Assert.Equal(["from=2024-01-01&to=2024-02-05", "from=2024-01-01&to=2024-02-06"], source.Requests.Select(WindowOf));
    }

    [Fact]
    public async Task A_row_that_was_refused_and_came_right_the_night_after_is_reported()
    {
        var months = new Dictionary<string, string> { ["2024-01-01"] = "\"nhiều\"" };
        await using var source = await SourceAsync(months, rows: 30);
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        Ask(bench, source, null);
        await bench.RunAsync("2024-02-05", Documents);
        Assert.Equal("rejected", await StateAsync(bench));
        months["2024-01-01"] = "10";
        await bench.RunAsync("2024-02-06", Documents);
        Assert.Equal("reported", await StateAsync(bench));
    }

    private static Task<StubServer> SourceAsync(Dictionary<string, string> months, int rows = 1) => StubServer.StartAsync((context, _) =>
    {
        var (from, to) = (context.Request.Query["from"].ToString(), context.Request.Query["to"].ToString());
        var sent = months.Where(month => string.CompareOrdinal(month.Key, from) >= 0 && string.CompareOrdinal(month.Key, to) <= 0)
            .SelectMany(month => Enumerable.Range(0, rows).Select(i => Row(i, month.Key, i == 0 ? month.Value : "1"))).ToList();
        return StubServer.Json(context, $"{{\"code\":\"200\",\"total\":{sent.Count},\"data\":[{string.Join(',', sent)}]}}");
    });

    private static string Row(int unit, string month, string total) =>
        $$"""{"organisation_code":"{{(unit == 0 ? "H18.18.01" : $"X{unit}")}}","organisation_name":"x","month":"{{month}}","outgoing_total":{{total}},"signed_full":0,"signed_agency_only":0,"unsigned_electronic":0,"paper":0}""";

    private static void Ask(NightBench bench, StubServer source, RereadWindow? reread)
    {
        bench.Set("DOCUMENT_MANAGEMENT_URL", source.Address);
        bench.Given = NightBench.Definitions with
        {
            Connectors = [.. NightBench.Definitions.Connectors.Select(connector => connector.Id != Documents ? connector : connector with { Streams = [.. connector.Streams.Select(stream => With(stream, reread))] })],
        };
    }

    private static StreamDefinition With(StreamDefinition stream, RereadWindow? reread) =>
        stream with { Request = stream.Request! with { Window = stream.Request.Window! with { Reread = reread } } };

    private static async Task<CompleteLoad> LastAsync(NightBench bench) => (await new StagingStore(bench.Database).LastCompleteAsync(Documents, "outgoing"))!;

    private static async Task<IEnumerable<string>> TotalsAsync(NightBench bench, CompleteLoad last, long asOf)
    {
        var rows = await new StagingStore(bench.Database).RowsAsOfAsync(last.Table, asOf, new RowFilter());
        var total = last.Table.Columns.Select((column, index) => (column.Field, index)).Single(column => column.Field == "outgoing_total").index;
        return rows.Select(row => row.Values[total].Number.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal);
    }

    private static async Task<string> StateAsync(NightBench bench) => Assert.Single(await new DataValueStore(bench.Database).ListAsync(
        new DataValueFilter { Assessment = "tuan-giao-2024", Round = "2024-q1", Unit = "03253", Element = "documents.outgoing.total", UnitDate = new DateOnly(2024, 12, 31) })).State;

    private static string WindowOf((string Method, string Target, IReadOnlyDictionary<string, string> Headers, DateTime At) request) =>
        string.Join('&', request.Target.Split('?')[1].Split('&').Where(pair => pair.StartsWith("from=", StringComparison.Ordinal) || pair.StartsWith("to=", StringComparison.Ordinal)));
}
