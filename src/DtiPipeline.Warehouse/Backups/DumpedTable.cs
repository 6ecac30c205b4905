using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Backups;

/// <summary>A table in a backup.</summary>
/// <param name="Columns">In the order in which a row's values stand; empty where the database file itself was kept.</param>
public sealed record DumpedTable(string Name, ImmutableArray<string> Columns, long Rows);
