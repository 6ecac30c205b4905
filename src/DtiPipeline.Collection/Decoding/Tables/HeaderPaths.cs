using System.Collections.Immutable;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>
/// Flattens the rows of a header to one path a column, such as <c>Thu nhận hồ sơ / Số lượng</c>, because the same label ("Số lượng", "Tổng số")
/// stands under several headings.
/// </summary>
internal static class HeaderPaths
{
    public const string Separator = " / ";

    /// <param name="rows">Cleaned header cells; all rows of one length, blank cells empty.</param>
    /// <param name="merges">The merged areas, rows counted from 0 at the header's first row. Empty where merges are not known.</param>
    /// <param name="inherit">
    /// True for CSV, where merges are lost: a blank cell that has something below it takes its left neighbour's label, as long as both are under the same heading.
    /// </param>
    /// <returns>One path per column; empty for a column without any label.</returns>
    public static ImmutableArray<string> Flatten(IReadOnlyList<string[]> rows, IReadOnlyList<MergedArea> merges, bool inherit)
    {
        var width = rows[0].Length;
        var labels = rows.Select(row => (string[])row.Clone()).ToArray();
        foreach (var merge in merges)
            Spread(labels, merge, width);
        if (inherit)
            for (var row = 0; row < labels.Length - 1; row++)
                Inherit(labels, row, width);
        return [.. Enumerable.Range(0, width).Select(column => PathOf(labels, labels.Length, column))];
    }

    /// <summary>A merged label holds for all its columns; downwards it is one label, not several.</summary>
    private static void Spread(string[][] labels, MergedArea merge, int width)
    {
        if (merge.FirstRow < 0 || merge.FirstRow >= labels.Length)
            return;
        for (var column = merge.FirstColumn + 1; column <= Math.Min(merge.LastColumn, width - 1); column++)
            labels[merge.FirstRow][column] = labels[merge.FirstRow][merge.FirstColumn];
    }

    private static void Inherit(string[][] labels, int row, int width)
    {
        for (var column = 1; column < width; column++)
            if (labels[row][column].Length == 0 && HasLabelBelow(labels, row, column) && PathOf(labels, row, column) == PathOf(labels, row, column - 1))
                labels[row][column] = labels[row][column - 1];
    }

    private static bool HasLabelBelow(string[][] labels, int row, int column) => labels.Skip(row + 1).Any(below => below[column].Length > 0);

    private static string PathOf(string[][] labels, int rows, int column) =>
        string.Join(Separator, labels.Take(rows).Select(row => row[column]).Where(label => label.Length > 0));
}
