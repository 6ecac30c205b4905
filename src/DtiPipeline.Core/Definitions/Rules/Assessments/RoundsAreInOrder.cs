using System.Globalization;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Assessments;

/// <summary>A round closes after the window it speaks of and after it opened, and its window lies in the period of its set.</summary>
public sealed class RoundsAreInOrder : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from assessment in set.Assessments
        from round in assessment.Rounds
        from finding in Check(set, assessment, round)
        select finding;

    private static IEnumerable<Finding> Check(DefinitionSet set, Assessment assessment, Round round)
    {
        var latest = round.Opens > round.To ? (Name: "opens", Day: round.Opens) : (Name: "to", Day: round.To);
        if (round.CutOff < latest.Day)
            yield return Finding.In(set.Positions.Value(round.At, "cut_off"), DefinitionCodes.CutOffTooEarly,
                ("name", round.Id), ("day", Text(round.CutOff)), ("field", latest.Name), ("least", Text(latest.Day)));
        var period = set.Sets.FirstOrDefault(indicators => indicators.Id == assessment.Set)?.Period;
        if (period is not null && !set.IsFaulty(DefinitionKind.IndicatorSet, assessment.Set) && round.From <= round.To && (round.From < period.From || round.To > period.To))
            yield return Finding.In(set.Positions.Value(round.At, round.From < period.From ? "from" : "to"), DefinitionCodes.RoundOutsidePeriod,
                ("name", round.Id), ("set", assessment.Set), ("from", Text(period.From)), ("to", Text(period.To)));
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
