using System.Collections.Immutable;

namespace DtiPipeline.Core.OrgUnits.Converting;

/// <summary>
/// Follows every unit of one day to a later one, through each day on which something changed. Only what the lineage tells is followed: a unit that went
/// wholly into one other, or went on under its code. Districts that ended have nowhere to go; a unit that was divided is followed no further.
/// </summary>
internal sealed class UnitPaths
{
    private readonly OrgUnitRegister _register;
    private readonly UnitOwners _owners;
    private readonly Dictionary<string, ConversionProblem> _lost = new(StringComparer.Ordinal);
    private Dictionary<string, UnitHolding> _held;

    public UnitPaths(OrgUnitRegister register, DateOnly from, DateOnly to)
    {
        (_register, _owners) = (register, new UnitOwners(register));
        _held = register.Versions.Where(version => version.IsValid(from)).Select(version => version.Code).Distinct()
            .ToDictionary(code => code, code => new UnitHolding(UnitHolding.Nothing.Of.Add(code), true), StringComparer.Ordinal);
        var days = register.Versions.SelectMany(version => new[] { version.ValidFrom, version.ValidTo }).OfType<DateOnly>()
            .Concat(register.Lineage.Select(edge => edge.Effective)).Distinct().Where(day => day > from && day <= to).Order();
        foreach (var day in days)
            Step(day);
    }

    /// <summary>What the units of the last day are made of, by code.</summary>
    public IReadOnlyDictionary<string, UnitHolding> Held => _held;

    /// <summary>Units of the first day that could not be followed to the last, and why.</summary>
    public IReadOnlyDictionary<string, ConversionProblem> Lost => _lost;

    private void Step(DateOnly day)
    {
        var edges = _register.Lineage.Where(edge => edge.Effective == day).ToLookup(edge => edge.OldCode);
        var next = new Dictionary<string, UnitHolding>(StringComparer.Ordinal);
        foreach (var (code, holding) in _held)
        {
            ImmutableArray<LineageEdge> own = [.. edges[code]];
            if (own.IsEmpty)
                Go(next, Next(code, day), holding, ConversionProblem.Ended);
            else if (own is [{ Extent: LineageEdge.Full } only])
                Go(next, only.IsConfirmed && _register.Find(only.NewCode, day) is not null ? only.NewCode : null, holding, ConversionProblem.Unconfirmed, [only.NewCode]);
            else
                Go(next, null, holding, ConversionProblem.Split, [.. own.Select(edge => edge.NewCode), code]);
        }
        _held = next;
    }

    /// <summary>Where a unit goes on of which the lineage says nothing on a day; null where it ends.</summary>
    private string? Next(string code, DateOnly day)
    {
        var before = _register.Find(code, day.AddDays(-1));
        if (before is not null && _register.Find(code, day) is { } after && (before == after || before.SuccessorCode == code || _owners.AreSame(before, after)))
            return code;
        return before?.SuccessorCode is { } successor && _register.Find(successor, day) is not null ? successor : null;
    }

    /// <param name="target">Null: nobody can tell.</param>
    /// <param name="tainted">Units that something of it went into, though nobody can tell what.</param>
    private void Go(Dictionary<string, UnitHolding> next, string? target, UnitHolding holding, ConversionProblem otherwise, ImmutableArray<string> tainted = default)
    {
        if (target is not null)
        {
            var there = next.GetValueOrDefault(target, UnitHolding.Nothing);
            next[target] = new UnitHolding(there.Of.Union(holding.Of), there.IsWhole && holding.IsWhole);
            return;
        }
        foreach (var code in holding.Of)
            _lost[code] = otherwise;
        foreach (var code in tainted.IsDefault ? [] : tainted)
            next[code] = next.GetValueOrDefault(code, UnitHolding.Nothing) with { IsWhole = false };
    }
}
