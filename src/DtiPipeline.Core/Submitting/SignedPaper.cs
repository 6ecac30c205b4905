namespace DtiPipeline.Core.Submitting;

/// <summary>A file, link or paper that stands behind a decision on a value.</summary>
/// <param name="Mark">SHA-256 of a file, address of a link; empty where only the paper is named.</param>
public sealed record SignedPaper(string Element, string Title, string Number, DateOnly? Date, string Mark);
