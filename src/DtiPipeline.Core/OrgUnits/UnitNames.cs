namespace DtiPipeline.Core.OrgUnits;

/// <summary>The parts of a unit's full name.</summary>
public static class UnitNames
{
    /// <summary>The name without its type: <c>Xã Mường Mùn</c> gives <c>Mường Mùn</c>, <c>Phường Phường Đúc</c> gives <c>Phường Đúc</c>.</summary>
    public static string Bare(this OrgUnitVersion unit)
    {
        var type = unit.Type.StartsWith("Thành phố", StringComparison.Ordinal) ? "Thành phố" : unit.Type;
        return unit.Name.StartsWith(type + " ", StringComparison.Ordinal) ? unit.Name[(type.Length + 1)..] : unit.Name;
    }
}
