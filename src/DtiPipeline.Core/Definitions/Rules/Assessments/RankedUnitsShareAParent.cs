using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Assessments;

/// <summary>Where a document has each district rank its own communes, an assessment holds the communes of one district: its units are one ranking group.</summary>
public sealed class RankedUnitsShareAParent : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from assessment in set.Assessments
        where set.Sets.FirstOrDefault(indicators => indicators.Id == assessment.Set)?.Ranking?.Group == RankingGroup.Parent
        let units = assessment.Units.Select(code => set.Units.Find(code, assessment.UnitDate)).OfType<OrgUnits.OrgUnitVersion>().ToList()
        from unit in units.Where(unit => unit.ParentCode != units[0].ParentCode).Take(1)
        select Finding.In(set.Positions.Item(assessment.At, unit.Code, "units"), DefinitionCodes.UnitsOfSeveralParents,
            ("name", unit.Code), ("unit", unit.Name), ("parent", unit.ParentCode), ("expected", units[0].ParentCode));
}
