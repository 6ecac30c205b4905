namespace DtiPipeline.Warehouse.Runs;

/// <summary>A row of <c>run_finding</c>.</summary>
internal sealed record RunFindingRow
{
    public string Code { get; init; } = "";

    public string Severity { get; init; } = "";

    public string Arguments { get; init; } = "";

    public string? Place { get; init; }

    public string? Span { get; init; }
}
