using System.Collections.Frozen;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.OrgUnits;

/// <summary>
/// Tells apart the units that had one code in turn. Codes are reused: 03260 was Xã Rạng Đông, then Xã Pú Nhung; 474 was the city of Huế, then one
/// half of it. A change of type, parent or spelling does not make a new owner; a new name, a merger under a changed name or a split does.
/// </summary>
public sealed class UnitOwners
{
    private readonly FrozenDictionary<string, int> _owners;

    public UnitOwners(OrgUnitRegister register)
    {
        var owners = new Dictionary<string, int>();
        foreach (var versions in register.Versions.GroupBy(version => version.Code))
        {
            var owner = 0;
            OrgUnitVersion? before = null;
            foreach (var version in versions.OrderBy(version => version.ValidFrom ?? DateOnly.MinValue))
            {
                if (before is not null && !GoesOn(before, version, register))
                    owner++;
                owners[version.Key] = owner;
                before = version;
            }
        }
        _owners = owners.ToFrozenDictionary();
    }

    /// <summary>True when both are versions of one unit.</summary>
    public bool AreSame(OrgUnitVersion left, OrgUnitVersion right) => left.Code == right.Code && Of(left) == Of(right);

    /// <summary>Number of a version's unit among the owners of its code, from 0.</summary>
    public int Of(OrgUnitVersion version) => _owners[version.Key];

    private static bool GoesOn(OrgUnitVersion before, OrgUnitVersion after, OrgUnitRegister register) =>
        before.Name == after.Name || (Spelling(before) == Spelling(after) && IsSameLand(before, after, register));

    /// <summary>Corrections of spelling in the official lists (Vĩ Dạ to Vỹ Dạ, A Roằng to A Roàng) make no new name.</summary>
    private static string Spelling(OrgUnitVersion unit) => Diacritics.Remove(CaseFold.Of(unit.Bare())).Replace('y', 'i');

    /// <summary>True when the second version follows the first under the same code and nothing was merged into it or split off.</summary>
    public static bool IsSameLand(OrgUnitVersion before, OrgUnitVersion after, OrgUnitRegister register) =>
        before.Code == after.Code && before.ValidTo == after.ValidFrom && !IsFormedFromSeveral(after, register) && !IsSplit(before, register);

    /// <summary>True when the lineage knows another unit that went into this version when it began.</summary>
    public static bool IsFormedFromSeveral(OrgUnitVersion version, OrgUnitRegister register) =>
        register.Lineage.Any(edge => edge.NewCode == version.Code && edge.Effective == version.ValidFrom && edge.OldCode != version.Code);

    private static bool IsSplit(OrgUnitVersion version, OrgUnitRegister register) =>
        register.Lineage.Any(edge => edge.OldCode == version.Code && edge.Effective == version.ValidTo && edge.NewCode != version.Code);
}
