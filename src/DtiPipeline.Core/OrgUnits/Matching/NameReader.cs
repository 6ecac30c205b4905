using System.Collections.Immutable;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>Takes a cleaned text apart: prefix of an organisation, type word, name, units above it.</summary>
internal static class NameReader
{
    /// <param name="clean">Blanks and punctuation unified, case as written.</param>
    public static ImmutableArray<NameReading> Read(string clean, bool isPlain)
    {
        var name = OrganisationPrefix.Strip(CaseFold.Of(RunningMarks.Strip(clean)));
        return [.. Qualified(name, isPlain).SelectMany(reading => Typed(reading.Head, reading.Qualifiers, isPlain)).Where(reading => reading.Bare.Length > 0)];
    }

    /// <summary>A head with and without its type word.</summary>
    public static IEnumerable<NameReading> Typed(string head, ImmutableArray<string> qualifiers, bool isPlain)
    {
        yield return new NameReading(null, head, qualifiers);
        if (UnitTypeWords.Split(head, isPlain) is var (type, rest))
            yield return new NameReading(type, rest, qualifiers);
        if (Bracketed(head) is var (before, inside) && UnitTypeWords.Whole(inside, isPlain) is { } typeBehind)
            yield return new NameReading(typeBehind, before, qualifiers);
    }

    /// <summary>The text as it stands, and every way to cut units above the named one off its end.</summary>
    private static IEnumerable<(string Head, ImmutableArray<string> Qualifiers)> Qualified(string name, bool isPlain)
    {
        yield return (name, []);
        if (Bracketed(name) is var (before, inside) && UnitTypeWords.Whole(inside, isPlain) is null)
            yield return (before, [.. Chain(inside, isPlain)]);
        if (name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
            yield return (name[..comma].TrimEnd(), [.. Chain(name[(comma + 1)..], isPlain)]);
        if (CutBeforeHigherUnit(name, isPlain) is var (head, above))
            yield return (head, [.. Chain(above, isPlain)]);
    }

    private static IEnumerable<string> Chain(string above, bool isPlain)
    {
        foreach (var part in above.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (CutBeforeHigherUnit(part, isPlain) is not var (head, rest))
            {
                yield return part;
                continue;
            }
            yield return head;
            foreach (var next in Chain(rest, isPlain))
                yield return next;
        }
    }

    /// <summary><c>xã mường mùn - huyện tuần giáo</c>: cut before the first later word that is a type of units with communes below them.</summary>
    private static (string Head, string Above)? CutBeforeHigherUnit(string name, bool isPlain)
    {
        for (var at = name.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = name.IndexOf(' ', at + 1))
        {
            var head = name[..at].TrimEnd(' ', '-', ',', ';');
            var above = name[(at + 1)..];
            if (head.Length > 0 && UnitTypeWords.Whole(head, isPlain) is null
                && UnitTypeWords.Split(above, isPlain) is { } split && UnitTypeWords.AboveCommunes.Contains(split.Type))
                return (head, above);
        }
        return null;
    }

    private static (string Before, string Inside)? Bracketed(string text)
    {
        var open = text.LastIndexOf('(');
        return open > 0 && text.EndsWith(')') ? (text[..open].TrimEnd(), text[(open + 1)..^1].Trim()) : null;
    }
}
