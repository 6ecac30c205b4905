using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Csv;

/// <summary>Turns a CSV definition into one mapping node a row, so that it is read and reported like YAML: column names are the keys, blank cells are null.</summary>
public static class CsvText
{
    /// <returns>The rows; null when the header lacks a column, so that no row can be read.</returns>
    public static ImmutableArray<MapNode>? Read(string file, string text, CsvColumns columns, FindingLog log)
    {
        var rows = CsvCells.Read(file, text, log);
        if (rows.Count == 0)
        {
            log.Add(Finding.In(new SourceSpan(file, 1, 1, 1), DefinitionCodes.EmptyFile));
            return null;
        }
        var header = rows[0];
        if (!CheckHeader(header, columns, log))
            return null;
        return [.. rows.Skip(1).Select(row => Node(header, row, columns, log)).OfType<MapNode>()];
    }

    private static bool CheckHeader(ImmutableArray<CsvCell> header, CsvColumns columns, FindingLog log)
    {
        var first = new Dictionary<string, CsvCell>();
        foreach (var cell in header)
            if (!first.TryAdd(cell.Text, cell))
                log.Add(Finding.In(cell.At, DefinitionCodes.DuplicateColumn, ("name", cell.Text), ("first", first[cell.Text].At.ToString())));
        var missing = columns.Required.Where(name => !first.ContainsKey(name)).ToList();
        // Only names that are still free can be what was meant; a misspelt column is reported once, not as unknown and as missing.
        var free = columns.All.Where(name => !first.ContainsKey(name)).ToList();
        var meant = new HashSet<string?>();
        foreach (var cell in header.Where(cell => !columns.All.Contains(cell.Text)))
        {
            var nearest = NearestName.Of(cell.Text, free);
            meant.Add(nearest);
            log.Add(Finding.In(cell.At, DefinitionCodes.UnknownColumn, ("name", cell.Text), ("expected", string.Join(", ", columns.All)), ("nearest", nearest)));
        }
        foreach (var name in missing.Where(name => !meant.Contains(name)))
            log.Add(Finding.In(header[0].At with { Length = 1 }, DefinitionCodes.MissingColumn, ("name", name), ("expected", string.Join(",", columns.All))));
        return missing.Count == 0;
    }

    private static MapNode? Node(ImmutableArray<CsvCell> header, ImmutableArray<CsvCell> row, CsvColumns columns, FindingLog log)
    {
        if (row.Length != header.Length)
        {
            log.Add(Finding.In(row[0].At, DefinitionCodes.CellCount, ("count", Text(row.Length)), ("expected", Text(header.Length))));
            return null;
        }
        var entries = header.Zip(row)
            .Where(pair => columns.All.Contains(pair.First.Text))
            .Select(pair => new MapEntry(
                new ScalarNode(pair.First.Text, false, pair.Second.At),
                new ScalarNode(pair.Second.Text, pair.Second.Text.Length == 0, pair.Second.At)));
        return new MapNode([.. entries.DistinctBy(entry => entry.Key.Text)], row[0].At);
    }

    private static string Text(int number) => FormattableString.Invariant($"{number}");
}
