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

    /// <returns>Null where nobody has counted them.</returns>
    internal static async Task<ImmutableArray<DistinctWords>?> FindAsync(Session session, StagingTable table, long load, ImmutableArray<string> fields) =>
        await KeptAnswerStore.FindAsync(session, table.Connector, table.Stream, load, Asked(table, fields)) is { } rows
            ? [.. rows.Select(row => new DistinctWords([.. row[1..].Select(value => value.Text)], row[0].Number))]
            : null;

    internal static Task<int> SaveAsync(Session session, StagingTable table, long load, ImmutableArray<string> fields, ImmutableArray<DistinctWords> words) => KeptAnswerStore.SaveAsync(
        session, table.Connector, table.Stream, load, Asked(table, fields),
        [.. words.Select(word => (StagedValue[])[StagedValue.Of(word.Rows), .. word.Words.Select(text => text is null ? StagedValue.Absent : StagedValue.Of(text))])]);

    private static string Asked(StagingTable table, ImmutableArray<string> fields) => CanonicalText.Hash($"words of {table.Name}: {string.Join(',', fields)}");
}
