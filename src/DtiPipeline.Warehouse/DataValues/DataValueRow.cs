using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.DataValues;

/// <summary>A data value to be written.</summary>
public sealed record DataValueRow
{
    public required long UnitId { get; init; }

    public required string Element { get; init; }

    /// <summary>Canonical form; null exactly when the state is an absence.</summary>
    public string? Value { get; init; }

    /// <summary>One of <c>ValueStates.Words</c>.</summary>
    public required string State { get; init; }

    public decimal? Partial { get; init; }

    public int? Covered { get; init; }

    public int? Expected { get; init; }

    /// <summary>What the sources give, where a person decided otherwise.</summary>
    public string? SourceValue { get; init; }

    /// <summary>The state of that; null where value and state are the sources' own.</summary>
    public string? SourceState { get; init; }

    /// <summary>The streams it was made from; empty for values that no source gave.</summary>
    public ImmutableArray<ValueSource> Sources { get; init; } = [];
}
