using System.Collections.Immutable;
using DtiPipeline.Core.Periods;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Answering;

/// <summary>What one stream answered for in a run: a line for each window or day its load speaks for, one line where there is no load.</summary>
public sealed record RunAnswer
{
    public required string Connector { get; init; }

    public required string Stream { get; init; }

    /// <summary>One of <see cref="AnswerWord"/>.</summary>
    public required string Answer { get; init; }

    /// <summary>The load that holds since this run; null where nothing could be staged.</summary>
    public long? Load { get; init; }

    /// <summary>False where the load is an earlier run's: the source sent the same again.</summary>
    public bool IsNew { get; init; }

    /// <summary>The days asked for, over HTTP; null for files.</summary>
    public Window? Window { get; init; }

    /// <summary>The day as of which it speaks; null where nothing does.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>True when it speaks for every unit of its scope, so that no row means zero.</summary>
    public bool AllUnits { get; init; }

    /// <summary>Units by their raw words: those with rows of their own, and those with a refused row.</summary>
    public ImmutableArray<CoveredUnit> Units { get; init; } = [];

    /// <summary>Code of the finding that ended it; null where none did.</summary>
    public string? Finding { get; init; }
}
