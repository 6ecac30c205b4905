namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>Something that waits for a steward: refused rows of one cause in one stream, or rows that hang on one word.</summary>
/// <param name="Code">Code of the cause.</param>
/// <param name="Word">The raw word; null for refused rows.</param>
/// <param name="Rows">How many rows wait.</param>
public sealed record WorkItem(string Code, string Connector, string Stream, string? Word, long Rows);
