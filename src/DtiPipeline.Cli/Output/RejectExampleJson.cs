namespace DtiPipeline.Cli.Output;

/// <summary>One row, or the word, as an example of a cause.</summary>
/// <param name="File">Name of the bytes as received; null for a word, which stands in many.</param>
/// <param name="Payload">Their SHA-256.</param>
internal sealed record RejectExampleJson(string? File, string? Place, string? Payload, string Raw);
