namespace DtiPipeline.Core.Records;

/// <summary>A record, ready for staging.</summary>
/// <param name="Values">One value per field of the stream, in the order of its definition.</param>
/// <param name="AsOf">The day as of which it speaks.</param>
public sealed record AcceptedRow(RecordPosition Position, StagedValue[] Values, DateOnly AsOf) : RowOutcome(Position);
