namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>One answer that a letter may have.</summary>
/// <param name="Key">In canonical form.</param>
/// <param name="Label">In the document's words.</param>
public sealed record AnswerOption(string Key, string Label);
