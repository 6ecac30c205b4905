namespace DtiPipeline.Core.Submitting;

/// <summary>A leaf of a canonical text that is another, new or gone.</summary>
/// <param name="Old">As written; null where there was none.</param>
/// <param name="New">As written; null where there is none any more.</param>
public sealed record LeafChange(string Way, string? Old, string? New);
