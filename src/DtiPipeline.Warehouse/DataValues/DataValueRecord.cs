using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.DataValues;

/// <summary>A data value with where it came from.</summary>
public sealed record DataValueRecord
{
    public required string Round { get; init; }

    public required long UnitId { get; init; }

    /// <summary>Code of the unit on the day asked for.</summary>
    public required string Unit { get; init; }

    public required string UnitName { get; init; }

    public required string Element { get; init; }

    public string? Value { get; init; }

    public required string State { get; init; }

    public decimal? Partial { get; init; }

    public int? Covered { get; init; }

    public int? Expected { get; init; }

    /// <summary>What the sources give, where a person decided otherwise.</summary>
    public string? SourceValue { get; init; }

    /// <summary>The state of that; null where value and state are the sources' own.</summary>
    public string? SourceState { get; init; }

    /// <summary>The run that first came to this value; later runs confirmed it.</summary>
    public required long Run { get; init; }

    public ImmutableArray<SourceRecord> Sources { get; init; } = [];

    /// <summary>Rows behind the value.</summary>
    public long Records => Sources.Where(source => source.PassedOver is null).Sum(source => source.Rows);

    /// <summary>SHA-256 of every payload that the sources stood on, each once.</summary>
    public IEnumerable<string> Payloads => Sources.SelectMany(source => source.Payloads).Distinct();
}
