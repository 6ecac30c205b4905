using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>
/// An administrative code names a unit together with a day: five digits as they are (two and three for provinces and districts), four digits padded
/// with a note, two or three never padded. A name written beside it must not speak against it.
/// </summary>
internal static class CodeRule
{
    /// <returns>Null when there is no code, or none that means a unit here: then the name decides alone.</returns>
    public static UnitMatch? Match(MatchRequest request, UnitIndex index)
    {
        if (request.Code is not { } written || (Read(written) ?? OfDepartment(written, index)) is not var (code, notes, rule))
            return null;
        var owners = index.WithCode(code).GroupBy(index.Owners.Of)
            .Select(versions => versions.MaxBy(version => version.ValidFrom ?? DateOnly.MinValue)!).OrderByDescending(version => version.ValidFrom).ToImmutableArray();
        var byName = NameRule.Match(request, index);
        if (owners.Length == 0)
            return OfAnotherDay(index, byName, code);
        if (owners.Length > 1)
            return AmongOwners(owners, byName, index, notes, rule, code);
        var owner = owners[0];
        if (!index.IsInside(owner, request.Scope))
            return Outside(request, owner, byName, code);
        return AgainstName(request, index, owner, byName, notes, rule, code);
    }

    /// <summary>The full code, what to note, and the rule; null when it is no administrative code (an operator's own, an organisation's).</summary>
    public static (string Code, ImmutableArray<Finding> Notes, string Rule)? Read(string written) => written switch
    {
        _ when !written.All(char.IsAsciiDigit) => null,
        { Length: 5 or 3 or 2 } => (written, [], MatchRules.Code),
        { Length: 4 } => ("0" + written, [Finding.Of(MappingCodes.CodePadded, ("written", written), ("code", "0" + written))], MatchRules.CodePadded),
        _ => null,
    };

    /// <summary>Departments have no administrative code; theirs is one of this house (<c>bn.so-tai-chinh</c>) and means itself or nothing.</summary>
    private static (string Code, ImmutableArray<Finding> Notes, string Rule)? OfDepartment(string written, UnitIndex index) =>
        index.WithCode(written).Any() ? (written, [], MatchRules.Code) : null;

    /// <summary>Only without a date: the name beside the code may still tell which of its owners is meant.</summary>
    private static UnitMatch AmongOwners(ImmutableArray<OrgUnitVersion> owners, UnitMatch? byName, UnitIndex index, ImmutableArray<Finding> notes, string rule, string code) =>
        byName is { Status: MatchStatus.Matched, Unit: { } named } && owners.Any(owner => index.Owners.AreSame(owner, named))
            ? UnitMatch.To(named, rule, [.. notes, .. byName.Warnings])
            : new UnitMatch(MatchStatus.Ambiguous, null, rule, notes, Candidates(owners, MappingCodes.WhySameCode, code));

    /// <summary>
    /// A code that only a unit of another day has, beside the name of one of this day: whoever goes on sending the old code may mean the old unit, so a
    /// person decides. Null where that unit went on whole under its new code, and where the code is none of the register: then the name decides.
    /// </summary>
    private static UnitMatch? OfAnotherDay(UnitIndex index, UnitMatch? byName, string code) =>
        byName is { Status: MatchStatus.Matched, Unit: { } named } && index.Register.Ever(code).ToList() is { Count: > 0 } gone && !gone.Any(unit => GoesOnAs(unit, named, index.Register))
            ? UnitMatch.Undecided(MatchRules.CodeAgainstName, Named(byName))
            : null;

    private static bool GoesOnAs(OrgUnitVersion gone, OrgUnitVersion named, OrgUnitRegister register) =>
        gone.SuccessorCode == named.Code && gone.ValidTo == named.ValidFrom && !UnitOwners.IsFormedFromSeveral(named, register);

    private static UnitMatch Outside(MatchRequest request, OrgUnitVersion owner, UnitMatch? byName, string code)
    {
        ImmutableArray<UnitCandidate> outside = [new(owner, Finding.Of(MappingCodes.WhyOutside, ("unit", Texts.Of(owner)), ("scope", request.Scope!.Code), ("code", code)))];
        return byName is null
            ? UnitMatch.NotFound(MatchRules.Elsewhere, outside)
            : new UnitMatch(MatchStatus.Ambiguous, null, MatchRules.CodeAgainstName, [], [.. Named(byName), .. outside]);
    }

    private static UnitMatch AgainstName(MatchRequest request, UnitIndex index, OrgUnitVersion owner, UnitMatch? byName, ImmutableArray<Finding> notes, string rule, string code)
    {
        notes = [.. notes, .. NameRule.DatelessWarning(owner, index)];
        if (request.Readings.IsEmpty)
            return UnitMatch.To(owner, rule, notes);
        var named = byName ?? SuggestionRule.Match(request, index);
        if (named.Status == MatchStatus.Matched && index.Owners.AreSame(named.Unit!, owner))
            return UnitMatch.To(owner, rule, [.. notes, .. named.Warnings.Except(notes)]);
        if (named.Status is MatchStatus.Ambiguous or MatchStatus.Suggested && named.Candidates.Any(candidate => index.Owners.AreSame(candidate.Unit, owner)))
            return UnitMatch.To(owner, rule, named.Rule == MatchRules.Name ? notes : [.. notes, Disagreement(request, owner)]);
        if (named.Status == MatchStatus.Unknown && named.Candidates.IsEmpty)
            return UnitMatch.To(owner, rule, [.. notes, Disagreement(request, owner)]);
        return UnitMatch.Undecided(MatchRules.CodeAgainstName, [.. Candidates([owner], MappingCodes.WhyCode, code), .. Named(named)]);
    }

    private static Finding Disagreement(MatchRequest request, OrgUnitVersion owner) =>
        Finding.Of(MappingCodes.NameAgainstCode, ("written", request.Name), ("unit", Texts.Of(owner)));

    private static ImmutableArray<UnitCandidate> Named(UnitMatch named) =>
        named.Unit is { } unit ? Candidates([unit], MappingCodes.WhyName, unit.Code) : named.Candidates;

    private static ImmutableArray<UnitCandidate> Candidates(ImmutableArray<OrgUnitVersion> units, string why, string code) =>
    [
        .. units.Select(unit => new UnitCandidate(unit, Finding.Of(why,
            ("unit", Texts.Of(unit)), ("name", unit.Name), ("code", code), ("from", Texts.Day(unit.ValidFrom)), ("until", Texts.Day(unit.ValidTo))))),
    ];
}
