using System.Collections.Immutable;
using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>What is known of a load when it begins.</summary>
/// <param name="Payloads">Ids of everything it will be read from, in order.</param>
/// <param name="Definition">Hash of the stream definition that reads it: the same bytes read by another definition are another load.</param>
/// <param name="Reader">Who reads the landed bytes; null where none are read.</param>
public sealed record LoadStart(ImmutableArray<long> Payloads, string? Definition = null, LoadReader? Reader = null)
{
    /// <summary>Text fields whose words will be asked for, several where they belong together. They are counted on the way.</summary>
    public ImmutableArray<ImmutableArray<string>> Words { get; init; } = [];
}
