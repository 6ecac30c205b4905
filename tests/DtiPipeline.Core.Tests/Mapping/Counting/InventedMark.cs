namespace DtiPipeline.Core.Tests.Mapping.Counting;

/// <summary>What a row is for one element.</summary>
internal sealed record InventedMark(bool Counts, bool Waits, int Figure);
