using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Publishing;

/// <summary>A data value that a snapshot was made from.</summary>
public sealed record PublishedValue
{
    public long UnitId { get; init; }

    public string Unit { get; init; } = "";

    public string Element { get; init; } = "";

    /// <summary>Of the element: number, choice, boolean, date, text.</summary>
    public string Type { get; init; } = "";

    /// <summary>Canonical form; null when absent.</summary>
    public string? Value { get; init; }

    public string State { get; init; } = "";

    public decimal? Partial { get; init; }

    public int? Covered { get; init; }

    public int? Expected { get; init; }

    /// <summary>Connectors whose figures are in it.</summary>
    public ImmutableArray<string> Connectors { get; init; } = [];
}
