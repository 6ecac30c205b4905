using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Assessments;

/// <summary>A set for departments assesses departments, a set for districts districts, a set for communes communes.</summary>
public sealed class UnitsAreOfTheSetsLevel : IDefinitionRule
{
    private static readonly string[] Departments = ["Sở, ban, ngành"];
    private static readonly string[] Districts = ["Huyện", "Quận", "Thị xã", "Thành phố", "Thành phố thuộc thành phố"];
    private static readonly string[] Communes = ["Xã", "Phường", "Thị trấn", "Đặc khu"];

    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from assessment in set.Assessments
        let level = set.Sets.FirstOrDefault(indicators => indicators.Id == assessment.Set)?.Level
        let types = level switch { "so" => Departments, "huyen" => Districts, "xa" => Communes, _ => null }
        where types is not null && !set.IsFaulty(DefinitionKind.IndicatorSet, assessment.Set)
        from code in assessment.Units
        let unit = set.Units.Find(code, assessment.UnitDate)
        where unit is not null && !types.Contains(unit.Type)
        select Finding.In(set.Positions.Item(assessment.At, code, "units"), DefinitionCodes.UnitOfAnotherLevel,
            ("name", code), ("unit", unit.Name), ("level", level), ("expected", string.Join(", ", types)));
}
