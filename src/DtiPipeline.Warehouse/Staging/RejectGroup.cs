namespace DtiPipeline.Warehouse.Staging;

/// <summary>Refused rows of one cause.</summary>
public sealed record RejectGroup
{
    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public string Code { get; init; } = "";

    public long RowCount { get; init; }

    /// <summary>Id of the first of them, as an example.</summary>
    public long FirstId { get; init; }
}
