namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>A unit found under one reading of a text.</summary>
internal sealed record NameHit(NameReading Reading, IndexedUnit Unit);
