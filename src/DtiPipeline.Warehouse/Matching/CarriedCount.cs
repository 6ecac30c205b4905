using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Matching;

/// <summary>What a stream's rows came to when they were counted for a round last.</summary>
/// <param name="Asked">SHA-256 of the question, without load and last day.</param>
/// <param name="Load">The load it was asked of.</param>
/// <param name="Cut">The last day that counted.</param>
/// <param name="Steps">How many times it was carried on since all rows were counted.</param>
/// <param name="Rows">The counts as rows.</param>
public sealed record CarriedCount(string Asked, long Load, DateOnly Cut, long Steps, IEnumerable<StagedValue[]> Rows);
