namespace DtiPipeline.Core.Text;

/// <summary>Cells of the CSV files that people open in a spreadsheet.</summary>
public static class CsvCell
{
    /// <summary>A text cell: quoted where needed, and with an apostrophe before what a spreadsheet would run as a formula.</summary>
    public static string Of(string text)
    {
        var safe = FormulaGuard.Of(text);
        return safe.AsSpan().IndexOfAny("\",;\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
