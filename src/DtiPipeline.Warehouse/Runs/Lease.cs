namespace DtiPipeline.Warehouse.Runs;

/// <summary>The right to write, held for a time.</summary>
/// <param name="Name">What it guards: all runs of one warehouse share one name.</param>
/// <param name="Holder">The process that has it; see <see cref="ProcessHolder"/>.</param>
/// <param name="Token">Rises with every new holder. A write that carries an older one is refused.</param>
public sealed record Lease(string Name, string Holder, long Token, DateTimeOffset Expires)
{
    /// <summary>Since when its holder has it.</summary>
    public DateTimeOffset? Since { get; init; }
}
