namespace DtiPipeline.Core.Submitting;

/// <summary>A value that is another than the one that was signed.</summary>
/// <param name="Old">Null where the rules did not ask for it then.</param>
/// <param name="New">Null where they no longer do.</param>
public sealed record ValueChange(string Element, SignedValue? Old, SignedValue? New);
