using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Assessments;

/// <summary>Where a document lists whom it evaluates, an assessment evaluates those and no others. A person may have a reason, so it is a warning.</summary>
public sealed class UnitsAreThoseOfTheDocument : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from assessment in set.Assessments
        let listed = set.Sets.FirstOrDefault(indicators => indicators.Id == assessment.Set)?.Evaluated?.Units ?? []
        where !listed.IsEmpty && !set.IsFaulty(DefinitionKind.IndicatorSet, assessment.Set)
        let missing = listed.Select(unit => unit.Unit).Except(assessment.Units).ToList()
        let more = assessment.Units.Except(listed.Select(unit => unit.Unit)).ToList()
        where missing.Count + more.Count > 0
        select Finding.In(set.Positions.Key(assessment.At, "units"), DefinitionCodes.UnitsNotOfTheDocument,
            ("set", assessment.Set), ("missing", Joined(missing)), ("more", Joined(more)));

    private static string Joined(List<string> codes) => codes.Count == 0 ? "–" : string.Join(", ", codes);
}
