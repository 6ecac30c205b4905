using DtiPipeline.Core.Submitting;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Submitting;

/// <summary>What a run changed of a unit that had signed.</summary>
/// <param name="Difference">From the card that held before to the one that the run came to.</param>
/// <param name="Definitions">What had been edited since the night before; null where nothing had: then the sources, or people's decisions, brought other figures.</param>
public sealed record Restatement(RestatementRecord Record, CardDifference Difference, DefinitionDifference? Definitions)
{
    internal static Restatement Of(RestatementRecord record) => new(
        record, CardDifference.Of(record.Before, record.After),
        record is { OldDefinitions: { } old, NewDefinitions: { } now } ? DefinitionDifference.Of(old, now) : null);
}
