using System.Collections.Immutable;

namespace DtiPipeline.Core.OrgUnits;

/// <summary>All unit versions and their lineage, asked by date.</summary>
public sealed class OrgUnitRegister(ImmutableArray<OrgUnitVersion> versions, ImmutableArray<LineageEdge> lineage)
{
    private readonly ILookup<string, OrgUnitVersion> _byCode = versions.ToLookup(version => version.Code);
    private readonly ILookup<string, OrgUnitVersion> _byParent = versions.Where(version => version.ParentCode is not null).ToLookup(version => version.ParentCode!);

    public ImmutableArray<OrgUnitVersion> Versions { get; } = versions;

    public ImmutableArray<LineageEdge> Lineage { get; } = lineage;

    /// <summary>The unit that had a code on a day; null if none had.</summary>
    public OrgUnitVersion? Find(string code, DateOnly day) => _byCode[code].FirstOrDefault(version => version.IsValid(day));

    /// <summary>All versions that ever had a code.</summary>
    public IEnumerable<OrgUnitVersion> Ever(string code) => _byCode[code];

    /// <summary>The units directly below one on a day, by code.</summary>
    public IEnumerable<OrgUnitVersion> Children(string code, DateOnly day) =>
        _byParent[code].Where(version => version.IsValid(day)).OrderBy(version => version.Code, StringComparer.Ordinal);

    /// <summary>True when one unit is the other, or lies below it, on a day.</summary>
    public bool IsWithin(string code, string above, DateOnly day)
    {
        for (var unit = Find(code, day); unit is not null; unit = unit.ParentCode is { } parent ? Find(parent, day) : null)
            if (unit.Code == above)
                return true;
        return false;
    }

    /// <summary>A unit and all below it on a day.</summary>
    public IEnumerable<OrgUnitVersion> WithDescendants(string code, DateOnly day)
    {
        if (Find(code, day) is not { } unit)
            return [];
        return Children(code, day).SelectMany(child => WithDescendants(child.Code, day)).Prepend(unit);
    }
}
