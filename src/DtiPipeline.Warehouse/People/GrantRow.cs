namespace DtiPipeline.Warehouse.People;

/// <summary>A row of <c>account_grant</c>.</summary>
internal sealed record GrantRow
{
    public long AccountId { get; init; }

    public string Role { get; init; } = "";

    public string Unit { get; init; } = "";

    public string Agency { get; init; } = "";
}
