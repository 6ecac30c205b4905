using System.Globalization;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Assessments;

/// <summary>Whatever runs from one day to another begins before it ends: periods, rounds, cases, validities.</summary>
public sealed class DatesRunForward : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var positions = set.Positions;
        var inclusive = set.Sets.Select(indicators => (indicators.Period.From, indicators.Period.To, At: positions.Value(indicators.At, "period", "to")))
            .Concat(set.Assessments.SelectMany(assessment => assessment.Rounds).Select(round => (round.From, round.To, At: positions.Value(round.At, "to"))))
            .Concat(set.Cases.SelectMany(cases => cases.Cases).Select(one => (one.From, one.To, At: positions.Value(one.At, "window", "to"))));
        // A validity ends on the first day on which it no longer holds, so it may not be the first day itself either.
        var halfOpen = set.Units.Versions.Select(unit => (unit.ValidFrom, unit.ValidTo, unit.At))
            .Concat(set.Agencies.Select(agency => (agency.ValidFrom, agency.ValidTo, agency.At)))
            .Concat(set.Crosswalks.SelectMany(crosswalk => crosswalk.Rows).Select(row => (row.ValidFrom, row.ValidTo, row.At)));
        return inclusive.Where(span => span.To < span.From).Select(span => Backwards(span.At, span.From, span.To))
            .Concat(halfOpen.Where(span => span.ValidTo <= span.ValidFrom)
                .Select(span => Backwards(positions.Value(span.At, "valid_to"), span.ValidFrom!.Value, span.ValidTo!.Value)));
    }

    private static Finding Backwards(SourceSpan at, DateOnly from, DateOnly to) =>
        Finding.In(at, DefinitionCodes.DatesTheWrongWayRound, ("from", Text(from)), ("to", Text(to)));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
