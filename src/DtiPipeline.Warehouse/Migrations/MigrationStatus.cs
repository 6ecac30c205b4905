namespace DtiPipeline.Warehouse.Migrations;

/// <summary>One script and whether it was applied.</summary>
/// <param name="AppliedAt">Null: not yet.</param>
public sealed record MigrationStatus(int Number, string Name, DateTimeOffset? AppliedAt);
