using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Words;

namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>A crosswalk row goes before every other rule, the scope included: a person has decided. The word counts first, then the code.</summary>
internal static class CrosswalkRule
{
    public static UnitMatch? Match(MatchRequest request, UnitIndex index, WordMatcher? words)
    {
        if (words is null)
            return null;
        var byName = words.Match(request.Raw, null, request.Day);
        var found = byName.Rule != WordRules.Unmapped || request.Code is null ? byName : words.Match(request.Code, null, request.Day);
        return found.Rule switch
        {
            WordRules.ConfirmedNone => UnitMatch.NoUnit(MatchRules.ConfirmedNone),
            WordRules.ProposedNone => UnitMatch.NoUnit(MatchRules.ProposedNone),
            WordRules.Crosswalk => ToUnit(found.Row!, index, MatchRules.Crosswalk),
            WordRules.Nameless => ToUnit(found.Row!, index, MatchRules.Nameless),
            WordRules.Contradiction => new UnitMatch(MatchStatus.Ambiguous, null, MatchRules.Crosswalk, [], [.. found.Candidates.SelectMany(row => Candidates(row, index))]),
            _ => null,
        };
    }

    private static UnitMatch ToUnit(CrosswalkRow row, UnitIndex index, string rule)
    {
        var units = index.WithCode(row.Meaning).ToList();
        if (units.Count == 0)
            return UnitMatch.NotFound(MatchRules.Crosswalk) with { Warnings = [Finding.In(row.At, MappingCodes.CrosswalkUnitUnknown, ("raw", row.Raw), ("code", row.Meaning), ("date", Texts.Day(index.Day)))] };
        return units.TrueForAll(unit => index.Owners.AreSame(unit, units[0]))
            ? UnitMatch.To(units.MaxBy(unit => unit.ValidFrom ?? DateOnly.MinValue)!, rule)
            : new UnitMatch(MatchStatus.Ambiguous, null, MatchRules.Crosswalk, [], [.. Candidates(row, index)]);
    }

    private static IEnumerable<UnitCandidate> Candidates(CrosswalkRow row, UnitIndex index) =>
        index.WithCode(row.Meaning).Select(unit => new UnitCandidate(unit, Finding.In(row.At, MappingCodes.WhyCrosswalk, ("raw", row.Raw), ("code", row.Meaning))));
}
