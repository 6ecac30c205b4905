using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Pipeline.Explaining;

/// <summary>One row that a figure counts, and where it stands in the bytes as received.</summary>
/// <param name="Unit">Code of the unit the row speaks of.</param>
/// <param name="Payload">SHA-256 of the bytes.</param>
/// <param name="File">Their name: the file's, or the request's path and page.</param>
/// <param name="Position">Sheet and row, or JSON path.</param>
/// <param name="Column">Header path or JSON path of the field counted; null where rows are counted.</param>
/// <param name="Deletion">Why the bytes can no longer be read; null where they can.</param>
public sealed record ExplainedRow(string Unit, string Payload, string File, string Position, string? Column, string AsOf, DeletionRecord? Deletion);
