namespace DtiPipeline.Pipeline.Previewing;

/// <summary>A unit whose published total, comparable figure or rank the edit changes.</summary>
public sealed record MovedTotal(
    string Unit, decimal? Before, decimal? After, decimal? ComparableBefore, decimal? ComparableAfter, int? RankBefore, int? RankAfter);
