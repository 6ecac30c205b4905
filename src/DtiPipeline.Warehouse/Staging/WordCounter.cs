using System.Collections.Immutable;
using Dapper;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>Finds the combinations of words that occur in some columns of the rows visible as of a load, for several lists of columns at once.</summary>
internal sealed class WordCounter(Session session, StagingTable table, long load)
{
    private readonly DynamicParameters _parameters = new(new { load });

    /// <returns>For each list its combinations, in order; absent words first.</returns>
    public async Task<ImmutableArray<ImmutableArray<DistinctWords>>> CountAsync(ImmutableArray<ImmutableArray<string>> lists)
    {
        var found = session.Dialect.GroupsBySorting ? await LookAsync(lists) : await GroupAsync(lists);
        return [.. found.Select(words => words.Sort(InOrder))];
    }

    /// <summary>One look at all rows. A database that groups by sorting would put all of them in order for every list.</summary>
    private async Task<IEnumerable<ImmutableArray<DistinctWords>>> LookAsync(ImmutableArray<ImmutableArray<string>> lists)
    {
        ImmutableArray<string> columns = [.. lists.SelectMany(list => list).Distinct()];
        ImmutableArray<WordTally> tallies = [.. lists.Select(list => new WordTally([.. list.Select(column => columns.IndexOf(column))]))];
        await using var rows = await session.ReadAsync($"select {Joined(columns)} {StagingSql.Visible(table)}", _parameters);
        while (await rows.ReadAsync(session.Cancellation))
            foreach (var tally in tallies)
                tally.Add(rows);
        return tallies.Select(tally => tally.Words);
    }

    private async Task<IEnumerable<ImmutableArray<DistinctWords>>> GroupAsync(ImmutableArray<ImmutableArray<string>> lists)
    {
        var found = new List<ImmutableArray<DistinctWords>>();
        foreach (var list in lists)
        {
            var groups = await StagedValues.ReadAsync(session, $"select count(*), {Joined(list)} {StagingSql.Visible(table)} group by {Joined(list)}", _parameters);
            found.Add([.. groups.Rows.Select(row => new DistinctWords([.. row.Skip(1).Select(value => value.Text)], row[0].Number))]);
        }
        return found;
    }

    private static string Joined(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"r.{column}"));

    private static int InOrder(DistinctWords one, DistinctWords other) =>
        one.Words.Zip(other.Words, string.CompareOrdinal).FirstOrDefault(order => order != 0);
}
