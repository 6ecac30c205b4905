using System.Globalization;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.IndicatorSets;

/// <summary>Districts ended on 30/06/2025 without successor, so a district set cannot score a period after that day.</summary>
public sealed class DistrictSetsEndInJune2025 : IDefinitionRule
{
    private const string District = "huyen";
    private static readonly DateOnly LastDay = new(2025, 6, 30);

    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var districts = set.Sets.Where(indicators => indicators.Level == District).ToDictionary(indicators => indicators.Id);
        foreach (var indicators in districts.Values.Where(indicators => indicators.Period.To > LastDay))
            yield return TooLate(set.Positions.Value(indicators.At, "period", "to"), indicators.Id, indicators.Period.To);
        foreach (var assessment in set.Assessments.Where(assessment => districts.ContainsKey(assessment.Set)))
        {
            if (assessment.UnitDate > LastDay)
                yield return TooLate(set.Positions.Value(assessment.At, "unit_date"), assessment.Set, assessment.UnitDate);
            foreach (var round in assessment.Rounds.Where(round => round.To > LastDay))
                yield return TooLate(set.Positions.Value(round.At, "to"), assessment.Set, round.To);
        }
    }

    private static Finding TooLate(SourceSpan at, string name, DateOnly day) => Finding.In(at, DefinitionCodes.DistrictsAreGone,
        ("name", name), ("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
