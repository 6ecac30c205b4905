namespace DtiPipeline.Core.Sql;

/// <summary>
/// Whether a text is one query of PostgreSQL and nothing beside it. Texts in quotes, between dollar signs and in comments are passed over as the
/// server passes over them. This keeps slips out, and text that would leave the brackets it is sent in; that nothing is written is for the server.
/// </summary>
public static class OneSelect
{
    private static readonly string[] Beginnings = ["select", "with", "values"];

    /// <returns>What is wrong and where (from 0); null when nothing is.</returns>
    public static (int At, string Why)? Fault(string sql)
    {
        var open = new Stack<int>();
        var isBegun = false;
        for (var at = 0; at < sql.Length;)
        {
            if (After(sql, at) is { } passed)
            {
                if (passed.End is not { } end)
                    return (at, passed.Unclosed);
                if (!isBegun && !passed.IsComment)
                    return (at, NoQuery);
                at = end;
                continue;
            }
            switch (sql[at])
            {
                case ';':
                    return (at, "a semicolon would end it");
                case '(':
                    open.Push(at);
                    break;
                case ')' when !open.TryPop(out _):
                    return (at, "a bracket is closed that is not open");
                case var letter when !isBegun && letter != ')' && !char.IsWhiteSpace(letter):
                    if (!Beginnings.Contains(WordAt(sql, at), StringComparer.OrdinalIgnoreCase))
                        return (at, NoQuery);
                    isBegun = true;
                    break;
            }
            at += IsLetter(sql[at]) ? WordAt(sql, at).Length : 1;
        }
        if (open.TryPop(out var bracket))
            return (bracket, "a bracket is opened and never closed");
        return isBegun ? null : (0, NoQuery);
    }

    private const string NoQuery = "a query begins with `select`, `with` or `values`";

    /// <summary>What has an inside: where it ends (null: never), and what to say when it does not. Null where nothing of that kind begins.</summary>
    private static (int? End, string Unclosed, bool IsComment)? After(string sql, int at) => sql[at] switch
    {
        '-' when Next(sql, at) == '-' => (LineEnd(sql, at), "", true),
        '/' when Next(sql, at) == '*' => (CommentEnd(sql, at), "a comment is opened and never closed", true),
        '\'' => (QuoteEnd(sql, at, '\'', hasEscapes: false), "a quote is opened and never closed", false),
        'e' or 'E' when Next(sql, at) == '\'' => (QuoteEnd(sql, at + 1, '\'', hasEscapes: true), "a quote is opened and never closed", false),
        '"' => (QuoteEnd(sql, at, '"', hasEscapes: false), "a quote is opened and never closed", false),
        '$' when DollarTag(sql, at) is { } tag => (sql.IndexOf(tag, at + tag.Length, StringComparison.Ordinal) is >= 0 and var end ? end + tag.Length : null,
            "a quote is opened and never closed", false),
        _ => null,
    };

    private static char Next(string sql, int at) => at + 1 < sql.Length ? sql[at + 1] : '\0';

    private static int LineEnd(string sql, int at) => sql.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var end ? at + end : sql.Length;

    /// <summary>Comments stand inside each other.</summary>
    private static int? CommentEnd(string sql, int at)
    {
        var depth = 0;
        for (; at < sql.Length - 1; at++)
        {
            var isOpening = sql[at] == '/' && sql[at + 1] == '*';
            if (!isOpening && !(sql[at] == '*' && sql[at + 1] == '/'))
                continue;
            depth += isOpening ? 1 : -1;
            at++;
            if (depth == 0)
                return at + 1;
        }
        return null;
    }

    /// <summary>A doubled quote is one inside the text: it closes and opens again at once.</summary>
    private static int? QuoteEnd(string sql, int at, char quote, bool hasEscapes)
    {
        for (at++; at < sql.Length; at++)
            if (hasEscapes && sql[at] == '\\')
                at++;
            else if (sql[at] == quote && Next(sql, at) == quote)
                at++;
            else if (sql[at] == quote)
                return at + 1;
        return null;
    }

    /// <summary><c>$$</c> or <c>$name$</c>; a number after the sign is a parameter.</summary>
    private static string? DollarTag(string sql, int at)
    {
        var end = at + 1;
        while (end < sql.Length && IsLetter(sql[end]) && sql[end] != '$' && !(end == at + 1 && char.IsDigit(sql[end])))
            end++;
        return end < sql.Length && sql[end] == '$' ? sql[at..(end + 1)] : null;
    }

    // A dollar sign inside a name opens nothing.
    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$' || letter > '\u007f';

    private static string WordAt(string sql, int at)
    {
        var end = at;
        while (end < sql.Length && IsLetter(sql[end]))
            end++;
        return sql[at..Math.Max(end, at + 1)];
    }
}
