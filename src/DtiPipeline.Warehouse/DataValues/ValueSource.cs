namespace DtiPipeline.Warehouse.DataValues;

/// <summary>One stream that a value was made from.</summary>
/// <param name="Load">The load as of which it was counted.</param>
/// <param name="Rows">Rows that gave it.</param>
/// <param name="PassedOver">What it says where another stream is trusted more, in canonical form; null where its figure is in the value.</param>
public sealed record ValueSource(string Connector, string Stream, long Load, long Rows, string? PassedOver = null);
