namespace DtiPipeline.Core.Diagnostics;

/// <summary>A finding in the words of one language.</summary>
/// <param name="Label">What was expected at the place; null when nothing definite can be said.</param>
/// <param name="Help">The next step; null when there is no definite one.</param>
public sealed record WordedFinding(Severity Severity, string Message, string? Label, string? Help);
