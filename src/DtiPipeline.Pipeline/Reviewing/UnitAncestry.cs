using System.Collections.Immutable;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>Units by their lasting identities, as grants name them.</summary>
internal sealed class UnitAncestry(OrgUnitRegister units)
{
    private readonly ImmutableDictionary<string, string> _identities = UnitIdentities.Of(units).ToImmutableDictionary(pair => pair.Key.Key, pair => pair.Value);

    /// <summary>Identities of a unit and of all above it on a day.</summary>
    public IReadOnlyCollection<string> Above(string code, DateOnly day)
    {
        var above = new List<string>();
        for (var unit = units.Find(code, day); unit is not null; unit = unit.ParentCode is { } parent ? units.Find(parent, day) : null)
            above.Add(_identities[unit.Key]);
        return above;
    }
}
