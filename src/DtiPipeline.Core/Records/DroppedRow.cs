namespace DtiPipeline.Core.Records;

/// <summary>A row that is no record: heading, section, subtotal, footnote, blank.</summary>
/// <param name="Reason">One of the words in <see cref="DropReason"/>.</param>
public sealed record DroppedRow(RecordPosition Position, DropReason Reason) : RowOutcome(Position);
