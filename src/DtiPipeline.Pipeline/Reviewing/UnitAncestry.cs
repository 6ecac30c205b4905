using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>Units by their lasting identities, as grants name them. Worked out once for each register, which never changes: with every request it was 14 % of a page.</summary>
internal sealed class UnitAncestry
{
    private static readonly ConditionalWeakTable<OrgUnitRegister, UnitAncestry> Known = [];

    private readonly OrgUnitRegister _units;
    private readonly ImmutableDictionary<string, string> _identities;

    private UnitAncestry(OrgUnitRegister units)
    {
        _units = units;
        _identities = UnitIdentities.Of(units).ToImmutableDictionary(pair => pair.Key.Key, pair => pair.Value);
    }

    public static UnitAncestry Of(OrgUnitRegister units) => Known.GetValue(units, register => new UnitAncestry(register));

    /// <summary>Identities of a unit and of all above it on a day.</summary>
    public IReadOnlyCollection<string> Above(string code, DateOnly day)
    {
        var above = new List<string>();
        for (var unit = _units.Find(code, day); unit is not null; unit = unit.ParentCode is { } parent ? _units.Find(parent, day) : null)
            above.Add(_identities[unit.Key]);
        return above;
    }
}
