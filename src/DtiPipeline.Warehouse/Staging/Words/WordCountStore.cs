using System.Collections.Immutable;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Matching;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Staging.Words;

/// <summary>
/// The words in some fields of the rows that hold as of a load, and how many rows have them. A load that was told which fields are asked for (<see cref="LoadStart.Words"/>)
/// leaves them behind; of others every row is looked at, once.
/// </summary>
public sealed class WordCountStore(Database database)
{
    /// <param name="lists">Text fields of the load's table, several where their words belong together.</param>
    /// <returns>One answer a list.</returns>
    public async Task<ImmutableArray<ImmutableArray<DistinctWords>>> AsOfAsync(
        RunToken token, CompleteLoad load, ImmutableArray<ImmutableArray<string>> lists, CancellationToken cancellation = default)
    {
        var answers = new ImmutableArray<DistinctWords>[lists.Length];
        var open = new List<int>();
        for (var list = 0; list < lists.Length; list++)
        {
            var kept = await database.UseAsync(session => FindAsync(session, load.Table, load.Load.Id, lists[list]), cancellation);
            if (kept is { } words)
                answers[list] = words;
            else
                open.Add(list);
        }
        if (open.Count == 0)
            return [.. answers];
        var found = await new StagingStore(database).DistinctAsync(load.Table, load.Load.Id, [.. open.Select(list => lists[list])], cancellation);
        foreach (var (list, words) in open.Zip(found))
        {
            answers[list] = words;
            await database.WriteAsync(token, session => SaveAsync(session, load.Table, load.Load.Id, lists[list], words), cancellation);
        }
        return [.. answers];
    }

    /// <summary>The same for one list and somebody who only reads: what had to be looked for is not kept.</summary>
    public async Task<ImmutableArray<DistinctWords>> LookAsync(CompleteLoad load, ImmutableArray<string> fields, CancellationToken cancellation = default) =>
        await database.UseAsync(session => FindAsync(session, load.Table, load.Load.Id, fields), cancellation)
        ?? await new StagingStore(database).DistinctAsync(load.Table, load.Load.Id, fields, cancellation);

    /// <returns>Null where nobody has counted them.</returns>
    internal static async Task<ImmutableArray<DistinctWords>?> FindAsync(Session session, StagingTable table, long load, ImmutableArray<string> fields) =>
        await KeptAnswerStore.FindAsync(session, table.Connector, table.Stream, load, Asked(table, fields)) is { } rows
            ? [.. rows.Select(DistinctWords.Of)]
            : null;

    internal static Task<int> SaveAsync(Session session, StagingTable table, long load, ImmutableArray<string> fields, ImmutableArray<DistinctWords> words) => KeptAnswerStore.SaveAsync(
        session, table.Connector, table.Stream, load, Asked(table, fields),
        [.. words.Select(word => (StagedValue[])[StagedValue.Of(word.Rows), .. word.Words.Select(text => text is null ? StagedValue.Absent : StagedValue.Of(text))])]);

    private static string Asked(StagingTable table, ImmutableArray<string> fields) => CanonicalText.Hash($"words of {table.Name}: {string.Join(',', fields)}");
}
