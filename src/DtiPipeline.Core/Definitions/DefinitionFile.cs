namespace DtiPipeline.Core.Definitions;

/// <summary>The text of one definition file.</summary>
/// <param name="Path">Relative to the workspace, with forward slashes.</param>
public sealed record DefinitionFile(string Path, string Text);
