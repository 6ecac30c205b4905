namespace DtiPipeline.Core.Scoring.Json;

/// <summary>The level a change leads to. <c>Kind</c> is <c>more</c>, <c>full</c>, <c>target</c>, <c>floor</c>, <c>minimum</c>, <c>band</c>, <c>option</c>, <c>part</c>, <c>done</c>, <c>in-time</c> or <c>best</c>.</summary>
public sealed record GainLevelJson(string Kind, decimal? Threshold, bool Share, bool Exclusive, string? Label, DateOnly? Day, string? Unit);
