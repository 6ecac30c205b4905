using System.Globalization;

namespace DtiPipeline.Core.Records;

/// <summary>Where a record stands in its payload: sheet and 1-based row of a table, or a JSON path.</summary>
public sealed record RecordPosition(string? Sheet, int? Row, string? Path)
{
    /// <summary>Sheet "Tổng hợp", row 12: <c>Tổng hợp!12</c>; a CSV row: <c>12</c>; JSON: <c>data[12]</c>.</summary>
    public override string ToString() => Path ?? (Sheet is null ? Row?.ToString(CultureInfo.InvariantCulture) ?? "" : string.Create(CultureInfo.InvariantCulture, $"{Sheet}!{Row}"));

    /// <summary>Reads the form of <see cref="ToString"/> back.</summary>
    public static RecordPosition Parse(string text)
    {
        var mark = text.LastIndexOf('!');
        if (int.TryParse(text.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var row))
            return new RecordPosition(mark < 0 ? null : text[..mark], row, null);
        return new RecordPosition(null, null, text);
    }
}
