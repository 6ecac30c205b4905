using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>Lasting ids of the units that exist on an assessment's unit date, and their codes on that day.</summary>
internal sealed class UnitIds(IReadOnlyList<UnitRecord> units)
{
    private readonly ImmutableDictionary<string, long> _ids = units.ToImmutableDictionary(unit => unit.Code, unit => unit.UnitId);
    private readonly ImmutableDictionary<long, string> _codes = units.ToImmutableDictionary(unit => unit.UnitId, unit => unit.Code);

    private readonly ImmutableDictionary<string, string?> _parents = units.ToImmutableDictionary(unit => unit.Code, unit => unit.ParentCode);

    /// <summary>Which units there are, and which lies below which, in words.</summary>
    public string Tree { get; } = string.Join('\n', units.OrderBy(unit => unit.UnitId).Select(unit => string.Create(CultureInfo.InvariantCulture, $"{unit.UnitId} {unit.Code} {unit.ParentCode}")));

    public long Of(string code) => _ids[code];

    public string? FindCode(long id) => _codes.GetValueOrDefault(id);

    public string CodeOf(long id) => _codes[id];

    /// <summary>The units of a scope for which the rows of a unit count: itself and those above it.</summary>
    public Func<long, IEnumerable<long>> Above(string scope) => id =>
    {
        List<string> line = [];
        for (var code = _codes[id]; code is not null; code = _parents.GetValueOrDefault(code))
        {
            line.Add(code);
            if (code == scope)
                return line.Select(Of);
        }
        return [];
    };
}
