using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Review;

/// <summary>A data value of one unit as it holds now, with what it was made from.</summary>
public sealed record SheetValue
{
    public long Id { get; init; }

    public string Element { get; init; } = "";

    /// <summary>Canonical form; null when absent.</summary>
    public string? Value { get; init; }

    public string State { get; init; } = "";

    public decimal? Partial { get; init; }

    public int? Covered { get; init; }

    public int? Expected { get; init; }

    /// <summary>What the sources give, where a person decided otherwise.</summary>
    public string? SourceValue { get; init; }

    /// <summary>The state of that; null where value and state are the sources' own.</summary>
    public string? SourceState { get; init; }

    public ImmutableArray<SheetSource> Sources { get; init; } = [];
}
