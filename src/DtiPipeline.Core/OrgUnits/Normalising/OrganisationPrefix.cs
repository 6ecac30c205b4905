namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>
/// The people's committee or council in front of a unit's name, which sources write for the unit itself: <c>UBND xã …</c>, <c>HĐND và UBND huyện …</c>.
/// Other offices (police, tax, a department) are not the unit and keep their words.
/// </summary>
public static class OrganisationPrefix
{
    private static readonly string[] Words =
        ["ủy ban nhân dân", "uỷ ban nhân dân", "uy ban nhan dan", "hội đồng nhân dân", "hoi dong nhan dan", "ubnd", "hđnd", "hdnd", "ub"];

    private static readonly string[] Joints = ["và", "va", "&", "-", ",", ".", "/", ":"];

    /// <param name="text">Lower case.</param>
    public static string Strip(string text)
    {
        var rest = text;
        while (Words.Select(word => After(rest, word)).FirstOrDefault(tail => tail is { Length: > 0 }) is { } tail)
            rest = Joints.Select(joint => After(tail, joint)).FirstOrDefault(after => after is { Length: > 0 }) ?? tail;
        return rest;
    }

    private static string? After(string text, string word)
    {
        if (!text.StartsWith(word, StringComparison.Ordinal))
            return null;
        var tail = text[word.Length..];
        var isWhole = tail.Length > 0 && (!char.IsLetterOrDigit(tail[0]) || !char.IsLetterOrDigit(word[^1]));
        return isWhole ? tail.TrimStart() : null;
    }
}
