using System.Globalization;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>
/// Knows the row under a header that numbers its columns: <c>A B 1 2 3 6=5/4</c> or <c>(1) (2) (3)</c>. It belongs to the printed form. A row of
/// bare 1 2 3 is not taken for one: that could be data.
/// </summary>
internal static class ColumnNumberRow
{
    private const int FewestCells = 3;

    /// <param name="cells">The row's filled cells from left to right, cleaned.</param>
    public static bool Is(IReadOnlyList<string> cells)
    {
        if (cells.Count < FewestCells)
            return false;
        var letter = 'A';
        var number = 1;
        var isMarked = false;
        foreach (var cell in cells)
        {
            var label = cell.Split('=')[0].Trim();
            var bare = label.Trim('(', ')', '[', ']');
            isMarked |= bare.Length < cell.Length;
            if (number == 1 && bare.Length == 1 && bare[0] == letter)
            {
                letter++;
                isMarked = true;
            }
            else if (int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found == number)
                number++;
            else
                return false;
        }
        return isMarked;
    }
}
