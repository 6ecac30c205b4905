using System.Collections.Concurrent;
using System.Collections.Immutable;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>The units of one day, or of all time when no day is known, found by name. Built once, then only read.</summary>
internal sealed class UnitIndex
{
    private readonly OrgUnitRegister _register;
    private readonly ConcurrentDictionary<UnitScope, ImmutableArray<IndexedUnit>> _inside = new();
    private readonly ILookup<string, IndexedUnit> _byToneKey;
    private readonly ILookup<string, IndexedUnit> _byPlainKey;

    /// <param name="ever">All versions of all times.</param>
    public UnitIndex(OrgUnitRegister register, UnitOwners owners, ImmutableArray<IndexedUnit> ever, DateOnly? day)
    {
        _register = register;
        Owners = owners;
        Day = day;
        Ever = ever;
        Units = [.. ever.Where(unit => day is not { } known || unit.Version.IsValid(known))];
        _byToneKey = Units.ToLookup(unit => unit.ToneKey);
        _byPlainKey = Units.ToLookup(unit => unit.PlainKey);
    }

    public DateOnly? Day { get; }

    public UnitOwners Owners { get; }

    public OrgUnitRegister Register => _register;

    public ImmutableArray<IndexedUnit> Ever { get; }

    /// <summary>The versions that hold on the day.</summary>
    public ImmutableArray<IndexedUnit> Units { get; }

    public IEnumerable<IndexedUnit> ByToneKey(string key) => _byToneKey[key];

    public IEnumerable<IndexedUnit> ByPlainKey(string key) => _byPlainKey[key];

    /// <summary>The versions that have a code here: one at most on a day.</summary>
    public IEnumerable<OrgUnitVersion> WithCode(string code) =>
        Day is not { } day ? _register.Ever(code) : _register.Find(code, day) is { } unit ? [unit] : [];

    /// <summary>The scope's unit and all below it; everything is inside no scope.</summary>
    public ImmutableArray<IndexedUnit> Inside(UnitScope? scope) =>
        scope is null ? Units : _inside.GetOrAdd(scope, known => [.. Units.Where(unit => IsInside(unit.Version, known))]);

    /// <summary>True for the scope's unit and all below it; everything is inside no scope.</summary>
    public bool IsInside(OrgUnitVersion unit, UnitScope? scope) => scope is null || Lineup(unit).Any(above => IsMeant(above, scope));

    /// <summary>The units above one, the nearest first.</summary>
    public IEnumerable<OrgUnitVersion> Above(OrgUnitVersion unit) => Lineup(unit).Skip(1);

    private IEnumerable<OrgUnitVersion> Lineup(OrgUnitVersion unit)
    {
        yield return unit;
        if (unit.ParentCode is null)
            yield break;
        foreach (var parent in WithCode(unit.ParentCode).Where(parent => Overlap(parent, unit)))
            foreach (var above in Lineup(parent))
                yield return above;
    }

    private bool IsMeant(OrgUnitVersion unit, UnitScope scope)
    {
        if (unit.Code != scope.Code)
            return false;
        return scope.Day is not { } day || (_register.Find(scope.Code, day) is { } meant && Owners.AreSame(meant, unit));
    }

    private static bool Overlap(OrgUnitVersion left, OrgUnitVersion right) =>
        (left.ValidFrom is null || right.ValidTo is null || left.ValidFrom < right.ValidTo)
        && (right.ValidFrom is null || left.ValidTo is null || right.ValidFrom < left.ValidTo);

    internal static IndexedUnit Indexed(OrgUnitVersion version)
    {
        var bare = CaseFold.Of(Punctuation.Unify(Blanks.Collapse(version.Bare())));
        return new IndexedUnit(version, bare, TonePlacement.Key(bare), Diacritics.Remove(bare));
    }
}
