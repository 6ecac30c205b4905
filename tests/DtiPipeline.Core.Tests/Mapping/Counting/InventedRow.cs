using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Core.Tests.Mapping.Counting;

/// <summary>A row of staging as it has been judged: for each element whether it counts, whether it waits for a word, and its figure.</summary>
internal sealed record InventedRow(long Unit, IReadOnlyList<StagedValue> Apart, IReadOnlyList<InventedMark> Marks)
{
    public static InventedRow Of(Random random, CompiledMapping mapping, int units)
    {
        var apart = mapping.Own.Where(column => column.Kind == OwnKind.Apart).Select(_ => random.Next(8) switch
        {
            0 => StagedValue.Absent,
            var value when random.Next(2) == 0 => StagedValue.Of($"thủ tục {value}"),
            var value => StagedValue.Of(value),
        }).ToList();
        return new InventedRow(random.Next(1, units + 1), apart, [.. mapping.Elements.Select(element => new InventedMark(
            random.Next(3) == 0 && IsThere(mapping, apart, element), element.MayWait && random.Next(6) == 0, random.Next(-50, 50)))]);
    }

    /// <summary>What the counting query gives of some rows: a line for every unit and combination of values that are apart.</summary>
    public static IEnumerable<StagedValue[]> Answer(CompiledMapping mapping, IEnumerable<InventedRow> rows) => rows
        .GroupBy(row => (row.Unit, string.Join('|', row.Apart)))
        .Select(group => (StagedValue[])
            [StagedValue.Of(group.Key.Unit), .. group.First().Apart, .. mapping.Elements.SelectMany((element, at) => Columns(mapping, element, [.. group.Select(row => row.Marks[at])]))]);

    private static IEnumerable<StagedValue> Columns(CompiledMapping mapping, CompiledElement element, List<InventedMark> marks)
    {
        var figures = marks.Where(mark => mark.Counts).Select(mark => (long)mark.Figure).ToList();
        return mapping.Own.Where(column => column.Name == element.Key || column.Name.StartsWith(element.Key + "_", StringComparison.Ordinal)).Select(column => column switch
        {
            _ when column.Name == element.UnmappedColumn => StagedValue.Of(marks.Count(mark => mark.Waits)),
            _ when column.Name == element.RowsColumn => StagedValue.Of(figures.Count),
            _ when figures.Count == 0 => StagedValue.Absent,
            { Kind: OwnKind.Least } => StagedValue.Of(figures.Min()),
            { Kind: OwnKind.Greatest } => StagedValue.Of(figures.Max()),
            _ => StagedValue.Of(figures.Sum()),
        });
    }

    /// <summary>A value that is absent counts nowhere.</summary>
    private static bool IsThere(CompiledMapping mapping, List<StagedValue> apart, CompiledElement element)
    {
        var at = mapping.Own.Where(column => column.Kind == OwnKind.Apart).ToList().FindIndex(column => column.Counted.Contains(element.RowsColumn));
        return at < 0 || !apart[at].IsAbsent;
    }
}
