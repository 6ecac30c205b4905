using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>Which staged rows to show: those behind one number.</summary>
public sealed record RowFilter
{
    /// <summary>The field with the raw word of the unit; null: rows of every unit.</summary>
    public string? UnitField { get; init; }

    /// <summary>Raw words that mean the unit.</summary>
    public ImmutableArray<string> UnitWords { get; init; } = [];

    /// <summary>A condition in SQL on the row <c>r</c>, for example <c>r.f_status = @s0</c>; null: none.</summary>
    public string? Condition { get; init; }

    /// <summary>Values of the condition's parameters.</summary>
    public ImmutableDictionary<string, object> Parameters { get; init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Only rows whose key sorts after this one, for the next page.</summary>
    public string After { get; init; } = "";

    public int Limit { get; init; } = 100;
}
