using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>Finds the unit whose name a text is: the same letters (only the tone mark may sit elsewhere), or, in a text without any diacritics and within a scope, the same plain letters.</summary>
internal static class NameRule
{
    /// <returns>Null when no unit here has the name.</returns>
    public static UnitMatch? Match(MatchRequest request, UnitIndex index)
    {
        var exact = Hits(request, index, reading => index.ByToneKey(reading.ToneKey));
        var plain = request.IsPlain ? Hits(request, index, reading => index.ByPlainKey(reading.PlainKey)) : [];
        // VINH AN may be Vinh An, or Vĩnh An in the mouth of a system without diacritics: the plain reading rules as soon as it finds more.
        if (exact.Count > 0 && exact.Count >= plain.Count(FitsType))
            return Decide(request, index, exact, hit => hit.Unit.Bare == hit.Reading.Bare ? MatchRules.Name : MatchRules.TonePlacement);
        if (plain.Count == 0)
            return null;
        return request.Scope is not null
            ? Decide(request, index, plain, _ => MatchRules.NoDiacritics)
            : UnitMatch.Undecided(MatchRules.NoDiacritics, Candidates(plain.Where(FitsType).DefaultIfEmpty(plain[0]), MappingCodes.WhyNoDiacritics));
    }

    private static List<NameHit> Hits(MatchRequest request, UnitIndex index, Func<NameReading, IEnumerable<IndexedUnit>> find) =>
        [.. request.Readings.SelectMany(reading => find(reading).Where(unit => index.IsInside(unit.Version, request.Scope)).Select(unit => new NameHit(reading, unit)))];

    private static UnitMatch? Decide(MatchRequest request, UnitIndex index, List<NameHit> hits, Func<NameHit, string> ruleOf)
    {
        var placed = hits.Where(hit => hit.Reading.Qualifiers.All(above => QualifierRule.Fits(above, hit.Unit.Version, index, request.IsPlain))).ToList();
        if (placed.Count == 0)
            return UnitMatch.Undecided(MatchRules.Qualifier, Candidates(hits, MappingCodes.WhyQualifier, hit => ("written", string.Join(", ", hit.Reading.Qualifiers))));
        var typed = placed.Where(FitsType).ToList();
        if (typed.Count > 0)
            return OneOf(index, typed, ruleOf, _ => []);
        var stale = placed.Where(hit => StaleVersion(hit, index) is not null).ToList();
        if (stale.Count > 0)
            return OneOf(index, stale, _ => MatchRules.StaleType, hit => StaleWarnings(hit, index));
        // Huyện Tuần Giáo after its end is not Xã Tuần Giáo: what was abolished under the type written is gone, not written wrongly.
        if (placed.TrueForAll(hit => index.Ever.Any(unit => unit.ToneKey == hit.Unit.ToneKey && unit.Version.ValidTo <= index.Day && UnitTypeWords.Fits(hit.Reading.Type!, unit.Version.Type))))
            return null;
        return UnitMatch.Undecided(MatchRules.OtherType, Candidates(placed, MappingCodes.WhyOtherType, hit => ("written", hit.Reading.Type)));
    }

    private static UnitMatch OneOf(UnitIndex index, List<NameHit> hits, Func<NameHit, string> ruleOf, Func<NameHit, ImmutableArray<Finding>> warningsOf)
    {
        var newest = hits.MaxBy(hit => hit.Unit.Version.ValidFrom ?? DateOnly.MinValue)!;
        if (!hits.TrueForAll(hit => index.Owners.AreSame(hit.Unit.Version, newest.Unit.Version)))
            return new UnitMatch(MatchStatus.Ambiguous, null, ruleOf(newest), [], Candidates(hits, MappingCodes.WhySameName));
        return UnitMatch.To(newest.Unit.Version, ruleOf(newest), [.. warningsOf(newest), .. DatelessWarning(newest.Unit.Version, index)]);
    }

    /// <summary>Without a date nobody knows whether the unit still was one when the text was written.</summary>
    internal static ImmutableArray<Finding> DatelessWarning(OrgUnitVersion unit, UnitIndex index) =>
        index.Day is null && unit.ValidTo is { } end ? [Finding.Of(MappingCodes.MatchedWithoutDate, ("unit", Texts.Of(unit)), ("until", Texts.Day(end)))] : [];

    private static bool FitsType(NameHit hit) => hit.Reading.Type is null || UnitTypeWords.Fits(hit.Reading.Type, hit.Unit.Version.Type);

    /// <summary>An earlier version with the same code and name that had the type written: <c>Huyện Quế Võ</c> after it became a town.</summary>
    private static OrgUnitVersion? StaleVersion(NameHit hit, UnitIndex index) =>
        index.Day is not { } day ? null : index.Register.Ever(hit.Unit.Version.Code)
            .Where(version => version.ValidTo <= day && UnitTypeWords.Fits(hit.Reading.Type!, version.Type) && UnitIndex.Indexed(version).ToneKey == hit.Unit.ToneKey)
            .MaxBy(version => version.ValidTo);

    private static ImmutableArray<Finding> StaleWarnings(NameHit hit, UnitIndex index)
    {
        var unit = hit.Unit.Version;
        var former = StaleVersion(hit, index)!;
        var stale = Finding.Of(MappingCodes.StaleType, ("written", former.Name), ("unit", Texts.Of(unit)), ("since", Texts.Day(former.ValidTo)));
        return former.ValidTo == unit.ValidFrom && UnitOwners.IsFormedFromSeveral(unit, index.Register)
            ? [stale, Finding.Of(MappingCodes.FormedFromSeveral, ("written", former.Name), ("unit", Texts.Of(unit)), ("since", Texts.Day(unit.ValidFrom)))]
            : [stale];
    }

    private static ImmutableArray<UnitCandidate> Candidates(IEnumerable<NameHit> hits, string why, Func<NameHit, (string, string?)>? argument = null) =>
    [
        .. hits.OrderBy(hit => hit.Unit.Version.Code, StringComparer.Ordinal).ThenByDescending(hit => hit.Unit.Version.ValidFrom)
            .DistinctBy(hit => hit.Unit.Version.Key)
            .Select(hit => new UnitCandidate(hit.Unit.Version, Finding.Of(why, ("unit", Texts.Of(hit.Unit.Version)), argument?.Invoke(hit) ?? ("name", hit.Unit.Version.Name)))),
    ];
}
