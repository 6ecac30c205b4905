namespace DtiPipeline.Cli.Output;

/// <summary>One thing that differs between two snapshots.</summary>
/// <param name="Cause"><c>rules</c> (the indicator set), <c>value</c> (a data value or its state), <c>points</c> (an indicator's), <c>total</c> (a unit's).</param>
/// <param name="Unit">The unit's code; null where all are concerned.</param>
/// <param name="What">Code of the element, the indicator or the set.</param>
/// <param name="Name">Its name, as far as the definitions know it.</param>
/// <param name="Before">Null where it was not there.</param>
/// <param name="After">Null where it is not there any more.</param>
public sealed record SnapshotChange(string Cause, string? Unit, string What, string Name, string? Before, string? After);
