using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Warehouse.Tests.Staging;

/// <summary>A small stream of dossiers, and short ways to stage it.</summary>
internal static class TestStream
{
    public const string Connector = "tthc-dvc";

    public static readonly DateOnly AsOf = new(2024, 4, 10);

    private static readonly SourceSpan Nowhere = new("test", 1, 1, 1);

    /// <summary>Over HTTP: key <c>code</c>.</summary>
    public static StreamDefinition Dossiers { get; } = new()
    {
        Id = "dossiers",
        Title = "Hồ sơ",
        Decode = new JsonDecoding("data", null, []),
        Formats = ValueFormats.Plain,
        Fields = [Field("code", FieldType.Identifier), Field("day", FieldType.Date), Field("unit", FieldType.Text), Field("fee", FieldType.Money)],
        Drops = [],
        Key = ["code"],
        Replaces = Replacement.Window,
        Date = "day",
        Covers = CoverageKind.Scope,
        At = Nowhere,
    };

    /// <summary>The same from files: the day of the sheet belongs to the key.</summary>
    public static StreamDefinition Sheets { get; } = Dossiers with { Id = "sheets", Files = "*.xlsx" };

    public static AcceptedRow Row(string code, string day, string unit, long? fee, DateOnly? asOf = null) => new(
        new RecordPosition(null, null, $"data[{code}]"),
        [StagedValue.Of(code), StagedValue.Of(day), StagedValue.Of(unit), fee is { } amount ? StagedValue.Of(amount) : StagedValue.Absent],
        asOf ?? AsOf);

    public static Task<StagingTable> EnsureAsync(this Database database, RunToken token, StreamDefinition? stream = null) =>
        new StagingStore(database).EnsureTableAsync(token, Connector, stream ?? Dossiers);

    public static async Task<long> PayloadAsync(this Database database, RunToken token, string name = "/dossiers?page=1", string content = "a") =>
        (await new PayloadStore(database).RegisterAsync(token, Connector, "dossiers", [new PayloadReceipt
        {
            Sha256 = DefinitionStore.HashOf(content), Name = name, Request = "GET https://host" + name, ReceivedAt = DateTimeOffset.UnixEpoch, Size = 12, AsOf = AsOf,
        }]))[0];

    /// <summary>Stages a whole delivery.</summary>
    public static async Task<(long Load, LoadCounts Counts)> StageAsync(
        this Database database, RunToken token, StagingTable table, LoadScope scope, params IReadOnlyList<AcceptedRow> rows)
    {
        var payload = await database.PayloadAsync(token);
        await using var load = await new StagingStore(database).BeginLoadAsync(token, table, new LoadStart([payload]));
        await load.WriteAsync(rows, payload);
        return (load.Id, await load.CompleteAsync(scope, [new LoadCoverage { AsOf = AsOf, AllUnits = true }]));
    }

    /// <summary>What mappings see as of a load: <c>code day unit fee</c>, by key.</summary>
    public static async Task<IEnumerable<string>> VisibleAsync(this Database database, StagingTable table, long load) =>
        (await new StagingStore(database).RowsAsOfAsync(table, load, new RowFilter { Limit = 100_000 })).Select(Words);

    public static string Words(StagedRow row) => string.Join(' ', row.Values.Select(value => value.IsNumber ? value.Number.ToString(CultureInfo.InvariantCulture) : value.Text ?? "-"));

    /// <summary>Every stored version, however old.</summary>
    public static async Task<long> VersionsAsync(this Database database, StagingTable table)
    {
        await using var session = await database.ConnectAsync(default);
        return await session.SingleAsync<long>($"select count(*) from {table.Name}");
    }

    private static FieldDefinition Field(string name, FieldType type) => new() { Name = name, From = name, Type = type, At = Nowhere };
}
