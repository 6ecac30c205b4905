namespace DtiPipeline.Warehouse.Board;

/// <summary>A row of <c>run_finding</c> with its run.</summary>
internal sealed record StreamFindingRow
{
    public long RunId { get; init; }

    public string Code { get; init; } = "";

    public string Severity { get; init; } = "";

    public string Arguments { get; init; } = "";

    public string? Place { get; init; }

    public string? Span { get; init; }
}
