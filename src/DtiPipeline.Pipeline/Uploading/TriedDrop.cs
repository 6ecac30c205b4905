using DtiPipeline.Core.Records;

namespace DtiPipeline.Pipeline.Uploading;

/// <summary>A row that is no record, and what it was taken for.</summary>
/// <param name="Position">Sheet and row, or JSON path.</param>
public sealed record TriedDrop(string Position, DropReason Reason);
