using System.Globalization;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>Writes a row into the text of a crosswalk: at its end, in the order of its own header, with its own line ends. Nothing else of the file changes.</summary>
/// <example><c>CrosswalkText.Row("raw,meaning,context,valid_from,valid_to,note,by", row)</c> gives <c>Xã Mù Chùng,03262,,,,viết sai,an</c></example>
public static class CrosswalkText
{
    /// <param name="header">The file's first line.</param>
    public static string Row(string header, CrosswalkRow row) => string.Join(',', header.Split(',').Select(column => Quoted(column.Trim().Trim('"') switch
    {
        "raw" => row.Raw,
        "meaning" => row.Meaning,
        "context" => row.Context,
        "valid_from" => Day(row.ValidFrom),
        "valid_to" => Day(row.ValidTo),
        "note" => row.Note,
        "by" => row.By,
        // A column that nobody knows is reported when the file is read.
        _ => null,
    })));

    /// <param name="text">The whole file, without byte order mark.</param>
    public static string Append(string text, CrosswalkRow row)
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var header = text.Split('\n')[0].TrimEnd('\r');
        return text.EndsWith('\n') ? $"{text}{Row(header, row)}{end}" : $"{text}{end}{Row(header, row)}";
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quoted(string? cell) => cell switch
    {
        null => "",
        _ when cell.AsSpan().IndexOfAny(",\"\n\r") >= 0 || cell != cell.Trim() => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => cell,
    };
}
