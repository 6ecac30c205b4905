using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Mapping.Cases;

/// <summary>An expected value that came out otherwise.</summary>
/// <param name="Expected">For example <c>5217</c>, <c>not-reported</c> or <c>incomplete (17)</c>.</param>
public sealed record CaseDifference(string Unit, string Element, string Expected, string Actual, SourceSpan At);
