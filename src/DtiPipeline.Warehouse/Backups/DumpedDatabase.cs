using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Backups;

/// <summary>What a backup holds of the database.</summary>
public sealed record DumpedDatabase
{
    /// <summary><c>sqlite</c> or <c>postgres</c>: a backup goes back into the kind it came from.</summary>
    public required string Kind { get; init; }

    /// <summary>The engine and its version, for people.</summary>
    public required string Engine { get; init; }

    /// <summary>Number of the last migration.</summary>
    public required int Schema { get; init; }

    /// <summary>In an order in which rows can be put back: what a table refers to stands before it.</summary>
    public required ImmutableArray<DumpedTable> Tables { get; init; }

    /// <summary>The last number that was given out by each of the server's sequences; empty where the database file itself was kept.</summary>
    public ImmutableSortedDictionary<string, long> Sequences { get; init; } = ImmutableSortedDictionary<string, long>.Empty;
}
