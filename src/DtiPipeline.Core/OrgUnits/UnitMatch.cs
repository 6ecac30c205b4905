using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.OrgUnits;

/// <summary>The answer of the matcher for one text.</summary>
/// <param name="Unit">The unit version; set exactly when the status is <see cref="MatchStatus.Matched"/>.</param>
/// <param name="Rule">One of <see cref="MatchRules"/>: what decided.</param>
/// <param name="Warnings">What a person should know about a match that was made.</param>
/// <param name="Candidates">Best first; for a match that was not made.</param>
public sealed record UnitMatch(
    MatchStatus Status, OrgUnitVersion? Unit, string Rule, ImmutableArray<Finding> Warnings, ImmutableArray<UnitCandidate> Candidates)
{
    /// <summary>The detail kept beside the match: codes of warnings, or of candidates with the code of their reason.</summary>
    public string Detail => string.Join(' ', Warnings.Select(warning => warning.Code).Concat(Candidates.Select(candidate => $"{candidate.Unit.Key}:{candidate.Why.Code}")));

    internal static UnitMatch To(OrgUnitVersion unit, string rule, params ImmutableArray<Finding> warnings) => new(MatchStatus.Matched, unit, rule, warnings, []);

    internal static UnitMatch NotFound(string rule, params ImmutableArray<UnitCandidate> candidates) => new(MatchStatus.Unknown, null, rule, [], candidates);

    internal static UnitMatch NoUnit(string rule) => new(MatchStatus.None, null, rule, [], []);

    /// <summary>One candidate is a suggestion, several are an ambiguity.</summary>
    internal static UnitMatch Undecided(string rule, ImmutableArray<UnitCandidate> candidates) =>
        new(candidates.Select(candidate => candidate.Unit.Code).Distinct().Count() == 1 ? MatchStatus.Suggested : MatchStatus.Ambiguous, null, rule, [], candidates);
}
