namespace DtiPipeline.Collection.Decoding.Values;

/// <summary>Names of columns as spreadsheets show them.</summary>
internal static class ColumnLetters
{
    /// <param name="column">0-based.</param>
    /// <returns><c>A</c> … <c>Z</c>, <c>AA</c> …</returns>
    public static string Of(int column)
    {
        var name = "";
        for (var rest = column; rest >= 0; rest = rest / 26 - 1)
            name = (char)('A' + rest % 26) + name;
        return name;
    }
}
