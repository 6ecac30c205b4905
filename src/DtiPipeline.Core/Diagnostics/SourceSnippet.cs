namespace DtiPipeline.Core.Diagnostics;

/// <summary>A source line and the marks under it. Texts are NFC, so a character is a column.</summary>
/// <param name="Line">The line, cut to what fits around the marked part.</param>
/// <param name="Marks">Blanks and carets.</param>
public sealed record SourceSnippet(string Line, string Marks)
{
    // A definition line may hold 140 characters and a CSV row many more; a wrapped line would put the carets under the wrong words.
    private const int Width = 120;
    private const int Before = 40;
    private const string Cut = "…";

    public static SourceSnippet Of(string line, SourceSpan at)
    {
        var text = string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c));
        var from = Math.Clamp(at.Column - 1, 0, text.Length);
        var start = text.Length <= Width ? 0 : Math.Clamp(from - Before, 0, text.Length - Width);
        var end = Math.Min(text.Length, start + Width);
        var count = Math.Max(1, Math.Min(at.Length, end - from));
        var lead = start > 0 ? Cut : "";
        return new SourceSnippet(
            lead + text[start..end].TrimEnd() + (end < text.Length ? Cut : ""),
            new string(' ', lead.Length + from - start) + new string('^', count));
    }
}
