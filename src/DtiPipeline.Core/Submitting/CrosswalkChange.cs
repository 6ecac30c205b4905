namespace DtiPipeline.Core.Submitting;

/// <summary>A raw word that a crosswalk gives another meaning.</summary>
/// <param name="Crosswalk">Its name.</param>
/// <param name="Old">Null where nobody had decided about the word.</param>
/// <param name="New">Null where its row is gone.</param>
public sealed record CrosswalkChange(string Crosswalk, string Raw, string? Old, string? New);
