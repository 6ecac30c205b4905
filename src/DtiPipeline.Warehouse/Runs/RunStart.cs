namespace DtiPipeline.Warehouse.Runs;

/// <summary>What is known of a run when it begins.</summary>
public sealed record RunStart
{
    /// <summary><c>run</c>, <c>collect</c>, <c>replay</c> or <c>demo</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The run's pretended today.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>True when its figures are made up for demonstration.</summary>
    public bool Invented { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Program { get; init; }

    /// <summary>Hash of the resolved definitions it works by; see <see cref="DefinitionStore"/>.</summary>
    public string? Definitions { get; init; }
}
