namespace DtiPipeline.Collection.Pagination;

/// <summary>Reads the header <c>Link</c> of RFC 8288: <c>&lt;/rows?page=2&gt;; rel="next", &lt;/rows?page=9&gt;; rel="last"</c>. Pure.</summary>
internal static class LinkHeader
{
    /// <returns>The address with the relation; null when no link has it, or what stands there is no list of links.</returns>
    public static string? Target(string header, string relation)
    {
        var rest = header.AsSpan();
        while (rest.IndexOf('<') is var open and >= 0)
        {
            var close = rest[open..].IndexOf('>');
            if (close < 0)
                return null;
            var address = rest[(open + 1)..(open + close)];
            rest = rest[(open + close + 1)..];
            var end = EndOf(rest, ',');
            if (HasRelation(rest[..end], relation))
                return address.Trim().ToString();
            rest = rest[end..];
        }
        return null;
    }

    /// <summary>Where the mark stands next; one in quotes is part of a text.</summary>
    private static int EndOf(ReadOnlySpan<char> text, char mark)
    {
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (text[i] == mark && !isQuoted)
                return i;
        return text.Length;
    }

    /// <summary>A link may have several relations, with blanks between; their case does not matter.</summary>
    private static bool HasRelation(ReadOnlySpan<char> parameters, string relation)
    {
        while (!parameters.IsEmpty)
        {
            var end = EndOf(parameters, ';');
            var parameter = parameters[..end].Trim();
            parameters = parameters[Math.Min(end + 1, parameters.Length)..];
            var equals = parameter.IndexOf('=');
            if (equals < 0 || !parameter[..equals].Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
                continue;
            var relations = parameter[(equals + 1)..].Trim().Trim('"');
            foreach (var word in relations.Split(' '))
                if (relations[word].Equals(relation, StringComparison.OrdinalIgnoreCase))
                    return true;
        }
        return false;
    }
}
