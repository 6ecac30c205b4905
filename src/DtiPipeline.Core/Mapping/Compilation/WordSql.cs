namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>Questions about the raw word of a field, answered from the matches of its crosswalk.</summary>
internal static class WordSql
{
    /// <param name="condition">Over a match <c>w</c>.</param>
    public static string In(BoundStream stream, string field, string condition) => Ask(stream, field, "in", condition);

    public static string Unmapped(BoundStream stream, string field) =>
        $"(s.{stream.Column(field)} is not null and {Ask(stream, field, "not in", $"(w.meaning is not null or w.rule = {SqlLiteral.Text(Mapping.Words.WordRules.ConfirmedNone)})")})";

    private static string Ask(BoundStream stream, string field, string isIn, string condition)
    {
        var words = stream.Words(field)!;
        var (asked, kept, context) = words.Context is { } other
            ? ($"(coalesce(s.{stream.Column(other)}, ''), s.{stream.Column(field)})", "w.context, w.raw", "")
            : ($"s.{stream.Column(field)}", "w.raw", " and w.context = ''");
        return $"{asked} {isIn} (select {kept} from word_match w where w.crosswalk = {SqlLiteral.Text(words.Crosswalk)} and w.as_of = @as_of{context} and {condition})";
    }
}
