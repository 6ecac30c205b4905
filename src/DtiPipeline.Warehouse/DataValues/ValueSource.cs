namespace DtiPipeline.Warehouse.DataValues;

/// <summary>One stream that a value was made from.</summary>
/// <param name="Load">The load as of which it was counted.</param>
/// <param name="Rows">Rows that gave it.</param>
public sealed record ValueSource(string Connector, string Stream, long Load, long Rows);
