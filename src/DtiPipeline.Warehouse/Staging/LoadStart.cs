using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>What is known of a load when it begins.</summary>
/// <param name="Payloads">Ids of everything it will be read from, in order.</param>
/// <param name="Definition">Hash of the stream definition that reads it: the same bytes read by another definition are another load.</param>
public sealed record LoadStart(ImmutableArray<long> Payloads, string? Definition = null);
