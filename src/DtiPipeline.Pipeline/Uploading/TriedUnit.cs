using DtiPipeline.Core.Mapping.Words;

namespace DtiPipeline.Pipeline.Uploading;

/// <summary>For whom a word's rows would be counted.</summary>
/// <param name="Code">The code beside the word; empty where the stream has none.</param>
/// <param name="Rows">How many rows that would be taken have it.</param>
/// <param name="Meaning">Code of the unit; null where they count for none.</param>
/// <param name="Name">Its name.</param>
public sealed record TriedUnit(string Code, string Word, long Rows, WordState State, string? Meaning, string? Name);
