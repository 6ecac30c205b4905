using System.Collections.Immutable;

namespace DtiPipeline.Pipeline.Uploading;

/// <summary>A row as it would be read.</summary>
/// <param name="Position">Sheet and row, or JSON path.</param>
/// <param name="Values">One a field of the stream; null where the field is absent. Identifiers are hashed.</param>
/// <param name="Unit">Code and word of the unit that it names; null where rows of the stream name none.</param>
public sealed record TriedRow(string Position, ImmutableArray<string?> Values, (string Code, string Word)? Unit);
