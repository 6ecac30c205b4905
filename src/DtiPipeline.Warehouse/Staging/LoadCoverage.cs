using System.Collections.Immutable;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>What a complete load speaks for: this makes the difference between zero and not reported.</summary>
public sealed record LoadCoverage
{
    /// <summary>The days it was asked for, over HTTP; null for files.</summary>
    public Window? Window { get; init; }

    /// <summary>The day as of which it speaks: of a sheet, or the end of what an answer knows.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>True when it speaks for every unit of its scope, so that no row means zero.</summary>
    public bool AllUnits { get; init; }

    /// <summary>Units by their raw words: those covered by rows of their own, and those with a rejected row.</summary>
    public ImmutableArray<CoveredUnit> Units { get; init; } = [];
}
