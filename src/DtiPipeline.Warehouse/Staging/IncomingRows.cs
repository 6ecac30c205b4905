using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>
/// The rows of one delivery on their way into a staging table. They wait in a table of the connection's own, where nobody waits for them, and are put in
/// order of their keys once, at the end: written in that order a million rows touch every page of the index once, in the order in which they
/// came nearly every row would touch another.
/// </summary>
internal sealed class IncomingRows(Session session, StagingTable table)
{
    private readonly StagingSql _sql = new(table);
    private readonly RowIdentity _identity = new(table.Layout);
    private long _written;

    /// <summary>How many rows were taken.</summary>
    public long Count => _written;

    public Task CreateAsync() => session.ExecuteAsync(_sql.CreateIncoming(session.Dialect.CreateTemporary));

    /// <summary>Takes rows, all of them or none.</summary>
    public async Task AddAsync(IReadOnlyList<AcceptedRow> rows, long payload)
    {
        await session.Database.ExplainedAsync(async () =>
        {
            await session.BeginAsideAsync();
            try
            {
                await session.FillAsync(_sql.Incoming, rows.Select((row, index) => Values(row, _written + index, payload)));
                await session.CommitAsync();
                return true;
            }
            finally
            {
                await session.EndAsync();
            }
        });
        _written += rows.Count;
    }

    /// <summary>Puts the rows in order and takes out those whose key came before.</summary>
    /// <returns>How many rows are left, how many came before exactly so, and those that came before with other content.</returns>
    public Task<(long Rows, long Duplicates, ImmutableArray<Conflict> Conflicts)> SettleAsync() => session.Database.ExplainedAsync(async () =>
    {
        await session.ExecuteAsync(string.Format(CultureInfo.InvariantCulture, session.Dialect.IndexTemporary, _sql.Incoming.Name, "row_key, ordinal, row_hash"));
        await session.AnalyzeAsync(_sql.Incoming.Name);
        await session.ExecuteAsync(StagingSql.CreateRepeated(session.Dialect.CreateTemporary));
        var repeated = await session.ExecuteAsync(StagingSql.FindRepeated);
        if (repeated == 0)
            return (_written, 0L, ImmutableArray<Conflict>.Empty);
        var conflicts = (await StagedValues.ReadAsync(session, _sql.Conflicting, new DynamicParameters())).Rows.Select(ToConflict).ToImmutableArray();
        await session.ExecuteAsync(StagingSql.DropRepeated);
        return (_written - repeated, repeated - conflicts.Length, conflicts);
    });

    /// <summary>The key with which the next lot ends; null when no rows are left.</summary>
    /// <param name="after">The key with which the one before ended; null for the first.</param>
    public Task<string?> UntilAsync(string? after) => session.SingleAsync<string?>(StagingSql.Until(after is null), new { after, last = session.Dialect.RowsAtOnce - 1 });

    private StagedValue[] Values(AcceptedRow row, long ordinal, long payload) =>
    [
        StagedValue.Of(ordinal), StagedValue.Of(_identity.KeyOf(row)), StagedValue.Of(_identity.HashOf(row)), StagedValue.Of(payload),
        StagedValue.Of(row.Position.ToString()), StagedValue.Of(_identity.AsOf(row)), .. row.Values,
    ];

    private static Conflict ToConflict(StagedValue[] row) => new(
        new AcceptedRow(RecordPosition.Parse(row[1].Text!), [.. row[3..]], IsoText.Day(row[2].Text!)), row[0].Number);
}
