using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.DataValues;

/// <summary>One stream that a stored value was made from.</summary>
/// <param name="Load">The load as of which it was counted; the rows behind it are those visible as of that load.</param>
/// <param name="Payloads">SHA-256 of every payload with a row visible as of that load.</param>
public sealed record SourceRecord(string Connector, string Stream, long Load, long Rows, ImmutableArray<string> Payloads)
{
    /// <summary>What it says where another stream is trusted more, in canonical form; null where its figure is in the value.</summary>
    public string? PassedOver { get; init; }
}
