using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>Where a row of a delivery stands.</summary>
/// <param name="Payload">Id of the payload it was read from.</param>
public sealed record RowPlace(long Payload, RecordPosition Position);
