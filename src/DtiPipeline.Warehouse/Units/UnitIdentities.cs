using System.Collections.Immutable;
using DtiPipeline.Core.OrgUnits;

namespace DtiPipeline.Warehouse.Units;

/// <summary>
/// Decides which versions are one and the same unit going on. A unit goes on from one version into the next when the first names the second as its
/// successor, ends on the day the second begins, and
/// <list type="bullet">
/// <item>the code stays, and lineage does not list several whole units that the second was formed from: a change of name, type or parent, or a
/// unit that took in a neighbour (lineage then lists the neighbour alone);</item>
/// <item>or the code changes, and lineage says that the first went wholly into the second, nowhere else, and nothing else did: a new number.</item>
/// </list>
/// A version formed from several whole units is a new unit, whosever code it carries: 03253 is Thị trấn Tuần Giáo until 30/06/2025, and another
/// unit, Xã Tuần Giáo, after that. Figures of the two must never be joined into one series unasked.
/// </summary>
public static class UnitIdentities
{
    /// <summary>For each version, in the register's order, the key of the first version of its unit: <c>03253@2025-07-01</c>, or <c>03253@</c>.</summary>
    public static ImmutableDictionary<OrgUnitVersion, string> Of(OrgUnitRegister register)
    {
        var endings = register.Versions.Where(version => version is { ValidTo: not null, SuccessorCode: not null })
            .ToLookup(version => (version.SuccessorCode!, version.ValidTo!.Value));
        var before = new Dictionary<OrgUnitVersion, OrgUnitVersion>();
        foreach (var next in register.Versions)
            if (next.ValidFrom is { } day && Before(next, endings[(next.Code, day)].ToList(), register.Lineage) is { } earlier)
                before[next] = earlier;
        return register.Versions.ToImmutableDictionary(version => version, version => First(version).Key);

        OrgUnitVersion First(OrgUnitVersion version)
        {
            while (before.TryGetValue(version, out var earlier))
                version = earlier;
            return version;
        }
    }

    /// <summary>The version of the same unit before a version; null when it begins a new unit.</summary>
    /// <param name="endings">The versions that ended that day and name it as their successor.</param>
    private static OrgUnitVersion? Before(OrgUnitVersion next, List<OrgUnitVersion> endings, ImmutableArray<LineageEdge> lineage)
    {
        var into = lineage.Where(edge => edge.NewCode == next.Code && edge.Effective == next.ValidFrom).ToList();
        if (endings.Find(version => version.Code == next.Code) is { } same)
            return into.Count(edge => edge.Extent == "full") <= 1 ? same : null;
        if (endings is not [var only] || into is not [{ Extent: "full" } edge] || edge.OldCode != only.Code)
            return null;
        return lineage.Count(other => other.OldCode == only.Code && other.Effective == next.ValidFrom) == 1 ? only : null;
    }
}
