namespace DtiPipeline.Core.Scoring.Offline;

/// <summary>Where the columns of a file of values stand, from 0.</summary>
internal sealed record OfflineColumns(int Count, int Unit, int Element, int Value);
