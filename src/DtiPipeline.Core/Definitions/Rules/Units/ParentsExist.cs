using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;

namespace DtiPipeline.Core.Definitions.Rules.Units;

/// <summary>As long as a unit exists, so does its parent: otherwise roll-ups would lose it on some days.</summary>
public sealed class ParentsExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from unit in set.Units.Versions
        where unit.ParentCode is not null
        let gap = Gap(set.Units, unit)
        where gap is not null
        select Missing(set, unit, gap.Value);

    private static Finding Missing(DefinitionSet set, OrgUnitVersion unit, DateOnly gap)
    {
        var at = set.Positions.Value(unit.At, "parent_code");
        if (!set.Units.Ever(unit.ParentCode!).Any())
            return Lookups.Unknown(at, DefinitionCodes.UnknownUnit, unit.ParentCode!, set.Units.Versions.Select(known => known.Code).Distinct());
        return Finding.In(at, DefinitionCodes.ParentNotThere, ("name", unit.ParentCode), ("unit", unit.Name),
            ("day", gap == DateOnly.MinValue ? null : gap.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    /// <summary>The first day of the unit on which no parent had that code; null when there is none.</summary>
    private static DateOnly? Gap(OrgUnitRegister units, OrgUnitVersion unit)
    {
        var day = unit.ValidFrom ?? DateOnly.MinValue;
        var end = unit.ValidTo ?? DateOnly.MaxValue;
        while (day < end)
        {
            if (units.Find(unit.ParentCode!, day) is not { } parent)
                return day;
            day = parent.ValidTo ?? DateOnly.MaxValue;
        }
        return null;
    }
}
