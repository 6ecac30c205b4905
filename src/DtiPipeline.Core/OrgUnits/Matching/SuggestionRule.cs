using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>For a text that no rule may match: what a person could look at. It never matches.</summary>
internal static class SuggestionRule
{
    private const int ShortestForSpelling = 4;

    public static UnitMatch Match(MatchRequest request, UnitIndex index) =>
        OtherDiacritics(request, index) ?? FormerName(request, index) ?? ElsewhereOrGone(request, index) ?? SimilarSpelling(request, index) ?? UnitMatch.NotFound(MatchRules.NoRule);

    /// <summary><c>Mường Mun</c>, <c>Vĩ Dạ</c> for Vỹ Dạ: the writer has diacritics and wrote others.</summary>
    private static UnitMatch? OtherDiacritics(MatchRequest request, UnitIndex index)
    {
        if (request.IsPlain)
            return null;
        var near = request.Readings.SelectMany(reading => index.ByPlainKey(reading.PlainKey).Where(unit =>
            (reading.Type is null || UnitTypeWords.Fits(reading.Type, unit.Version.Type)) && index.IsInside(unit.Version, request.Scope)));
        return Undecided(MatchRules.Diacritics, near, MappingCodes.WhyDiacritics);
    }

    /// <summary>The unit here that had the name until it was only renamed: <c>Tỉnh Thừa Thiên Huế</c> for Thành phố Huế.</summary>
    private static UnitMatch? FormerName(MatchRequest request, UnitIndex index)
    {
        ImmutableArray<UnitCandidate> candidates =
        [
            .. EverNamed(request, index).SelectMany(former => index.WithCode(former.Code)
                .Where(unit => UnitOwners.IsSameLand(former, unit, index.Register) && index.IsInside(unit, request.Scope))
                .Select(unit => new UnitCandidate(unit, Finding.Of(MappingCodes.WhyFormerName, ("unit", Texts.Of(unit)), ("name", former.Name), ("since", Texts.Day(former.ValidTo)))))),
        ];
        return index.Day is null || candidates.IsEmpty ? null : UnitMatch.Undecided(MatchRules.FormerName, candidates);
    }

    private static IEnumerable<OrgUnitVersion> EverNamed(MatchRequest request, UnitIndex index) => request.Readings
        .SelectMany(reading => index.Ever
            .Where(unit => unit.ToneKey == reading.ToneKey || (request.IsPlain && unit.PlainKey == reading.PlainKey))
            .Where(unit => reading.Type is null || UnitTypeWords.Fits(reading.Type, unit.Version.Type)))
        .Select(unit => unit.Version).Distinct();

    /// <summary>A unit that had the name before or later, or has it outside the scope.</summary>
    private static UnitMatch? ElsewhereOrGone(MatchRequest request, UnitIndex index)
    {
        var candidates = EverNamed(request, index)
            .Select(unit => new UnitCandidate(unit, WhyNotHere(unit, request)))
            .OrderBy(candidate => candidate.Why.Code, StringComparer.Ordinal).ThenBy(candidate => candidate.Unit.Code, StringComparer.Ordinal)
            .ToImmutableArray();
        return candidates.IsEmpty ? null : UnitMatch.NotFound(MatchRules.Elsewhere, candidates);
    }

    private static Finding WhyNotHere(OrgUnitVersion unit, MatchRequest request)
    {
        if (unit.ValidTo <= request.Day)
            return Finding.Of(MappingCodes.WhyAbolished, ("unit", Texts.Of(unit)), ("since", Texts.Day(unit.ValidTo)), ("successor", unit.SuccessorCode));
        if (unit.ValidFrom > request.Day)
            return Finding.Of(MappingCodes.WhyNotYet, ("unit", Texts.Of(unit)), ("from", Texts.Day(unit.ValidFrom)));
        return Finding.Of(MappingCodes.WhyOutside, ("unit", Texts.Of(unit)), ("scope", request.Scope?.Code), ("code", unit.Code));
    }

    private static UnitMatch? SimilarSpelling(MatchRequest request, UnitIndex index)
    {
        var near = request.Readings.Where(reading => reading.Bare.Length >= ShortestForSpelling)
            .SelectMany(reading => index.Inside(request.Scope)
                .Where(unit => reading.Type is null || UnitTypeWords.Fits(reading.Type, unit.Version.Type))
                .Where(unit => Math.Abs(unit.PlainKey.Length - reading.PlainKey.Length) <= reading.Bare.Length / 4)
                .Select(unit => (unit, distance: NearestName.Distance(reading.PlainKey, unit.PlainKey), limit: Math.Max(1, reading.Bare.Length / 5))))
            .Where(candidate => candidate.distance <= candidate.limit)
            .ToList();
        var best = near.Count == 0 ? 0 : near.Min(candidate => candidate.distance);
        return Undecided(MatchRules.Spelling, near.Where(candidate => candidate.distance == best).Select(candidate => candidate.unit), MappingCodes.WhySpelling);
    }

    private static UnitMatch? Undecided(string rule, IEnumerable<IndexedUnit> units, string why)
    {
        ImmutableArray<UnitCandidate> candidates =
        [
            .. units.DistinctBy(unit => unit.Version.Key).OrderBy(unit => unit.Version.Code, StringComparer.Ordinal)
                .Select(unit => new UnitCandidate(unit.Version, Finding.Of(why, ("unit", Texts.Of(unit.Version))))),
        ];
        return candidates.IsEmpty ? null : UnitMatch.Undecided(rule, candidates);
    }
}
