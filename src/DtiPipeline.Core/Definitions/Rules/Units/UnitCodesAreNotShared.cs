using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;

namespace DtiPipeline.Core.Definitions.Rules.Units;

/// <summary>On no day do two units have the same code: the versions of a code follow one another without overlap.</summary>
public sealed class UnitCodesAreNotShared : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from versions in set.Units.Versions.GroupBy(unit => unit.Code)
        where versions.Skip(1).Any()
        let ordered = versions.OrderBy(unit => unit.ValidFrom ?? DateOnly.MinValue).ToList()
        from pair in ordered.Zip(ordered.Skip(1))
        where (pair.Second.ValidFrom ?? DateOnly.MinValue) < (pair.First.ValidTo ?? DateOnly.MaxValue)
        select Overlap(set, pair.First, pair.Second);

    private static Finding Overlap(DefinitionSet set, OrgUnitVersion first, OrgUnitVersion second) => Finding.In(set.Positions.Value(second.At, "code"),
        DefinitionCodes.OverlappingUnits, ("name", second.Code), ("first", first.At.ToString()), ("unit", first.Name));
}
