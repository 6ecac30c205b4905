using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>
/// An office is not the unit it serves: one of a single unit is a suggestion, one of several units (<c>Chi cục Thuế Tuần Giáo – Tủa Chùa</c>,
/// <c>… khu vực …</c>) is no unit. Only asked when no unit has the name.
/// </summary>
internal static class OfficeRule
{
    private static readonly string[] Offices =
    [
        "văn phòng", "phòng", "ban", "chi cục", "cục", "chi nhánh", "hạt", "tòa án", "toà án", "tand", "viện", "vks", "vksnd", "đội", "kho bạc", "kbnn", "bảo hiểm", "bhxh", "điện lực",
        "trung tâm", "bưu điện", "công an", "ca", "trạm", "trường", "bệnh viện", "sở", "ngân hàng", "hội", "đoàn", "đảng ủy", "đảng uỷ", "huyện ủy", "huyện uỷ", "thanh tra", "bộ phận", "tổ",
        "mặt trận", "ubmttq", "công ty", "thuế", "thi hành án", "ban chỉ huy", "bch", "bcđ",
    ];

    private static readonly string[] OfSeveral = ["khu vực", "liên huyện", "liên xã", "liên phường", "cụm xã"];

    public static UnitMatch? Match(MatchRequest request, UnitIndex index)
    {
        var text = CaseFold.Of(RunningMarks.Strip(request.Name));
        var isOffice = Array.Exists(Offices, word => Begins(text, Written(word, request)));
        if (isOffice && Array.Exists(OfSeveral, word => $" {text} ".Contains($" {Written(word, request)} ", StringComparison.Ordinal)))
            return UnitMatch.NoUnit(MatchRules.SeveralUnits);
        var named = Named(text, request, index);
        if (named.IsEmpty)
            return null;
        if (IsJoined(text, named[0].Key))
            return named.FirstOrDefault(name => named.Any(other => other.Key != name.Key && index.Above(name.Unit.Version).Contains(other.Unit.Version))) is { Unit: { } below }
                ? UnitMatch.Undecided(MatchRules.Qualifier, Candidates([below], MappingCodes.WhyQualifier))
                : UnitMatch.NoUnit(MatchRules.SeveralUnits);
        return isOffice ? UnitMatch.Undecided(MatchRules.Office, Candidates(MostTyped(text, [.. named.Select(name => name.Unit)], request), MappingCodes.WhyOffice)) : null;
    }

    /// <summary>Units here whose name stands in the text as whole words: the longest names, communes before what is above them.</summary>
    private static ImmutableArray<(string Key, IndexedUnit Unit)> Named(string text, MatchRequest request, UnitIndex index)
    {
        var padded = $" {Padded(text)} ";
        return
        [
            .. index.Inside(request.Scope)
                .Select(unit => (Key: request.IsPlain ? unit.PlainKey : unit.Bare, Unit: unit))
                .Where(name => padded.Contains($" {name.Key} ", StringComparison.Ordinal))
                .OrderByDescending(name => index.Above(name.Unit.Version).Count()).ThenByDescending(name => name.Key.Length),
        ];
    }

    /// <summary>True when another name is joined to it by a dash, a comma or "và": the office is that of both.</summary>
    private static bool IsJoined(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return false;
        var after = text[(at + name.Length)..].TrimStart();
        var before = text[..at].TrimEnd();
        return after.StartsWith('-') || after.StartsWith("và ", StringComparison.Ordinal) || after.StartsWith('&') || before.EndsWith(" -", StringComparison.Ordinal) || before.EndsWith(" và", StringComparison.Ordinal);
    }

    /// <summary>With the type word before a name (<c>Công an huyện Tuần Giáo</c>) only units of that type stay.</summary>
    private static ImmutableArray<IndexedUnit> MostTyped(string text, ImmutableArray<IndexedUnit> units, MatchRequest request)
    {
        var words = text.Split(' ');
        var typed = Enumerable.Range(0, words.Length)
            .Select(at => UnitTypeWords.Split(string.Join(' ', words.Skip(at)), request.IsPlain)).OfType<(string Type, string After)>()
            .SelectMany(split => units.Where(unit => UnitTypeWords.Fits(split.Type, unit.Version.Type) && Begins(split.After, request.IsPlain ? unit.PlainKey : unit.Bare)))
            .Take(1).ToImmutableArray();
        return typed.IsEmpty ? units : typed;
    }

    private static bool Begins(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]));

    private static string Written(string word, MatchRequest request) => request.IsPlain ? Diacritics.Remove(word) : word;

    private static string Padded(string text) => text.Replace("-", " - ", StringComparison.Ordinal).Replace(",", " , ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);

    private static ImmutableArray<UnitCandidate> Candidates(ImmutableArray<IndexedUnit> units, string why) =>
        [.. units.Select(unit => new UnitCandidate(unit.Version, Finding.Of(why, ("unit", Texts.Of(unit.Version)))))];
}
