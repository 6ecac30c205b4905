namespace DtiPipeline.Core.Definitions.Elements.Reuse;

/// <summary>Two elements that may be one quantity under two codes. A person decides: their definitions say whether they count the same.</summary>
/// <param name="Overlap">What part of their names' words they share, from 0 to 1.</param>
public sealed record LookAlike(DataElement Left, DataElement Right, LookAlikeReason Reason, decimal Overlap);
