namespace DtiPipeline.Warehouse.Migrations;

/// <summary>A row of <c>schema_version</c>.</summary>
internal sealed record AppliedMigration
{
    public int Number { get; init; }

    public string Name { get; init; } = "";

    public string Hash { get; init; } = "";

    public DateTimeOffset AppliedAt { get; init; }
}
