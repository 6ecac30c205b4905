using System.Collections.Immutable;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>One version of a record in staging.</summary>
/// <param name="FromLoad">The load that wrote it.</param>
/// <param name="ToLoad">The load that ended it; null while it holds.</param>
/// <param name="Payload">Id of the payload whose bytes it was read from.</param>
/// <param name="Position">Where in those bytes.</param>
/// <param name="Values">One per column of the table.</param>
public sealed record StagedRow(
    string Key, long FromLoad, long? ToLoad, long Payload, RecordPosition Position, DateOnly AsOf, ImmutableArray<StagedValue> Values);
