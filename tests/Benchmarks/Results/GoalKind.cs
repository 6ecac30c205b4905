namespace DtiPipeline.Benchmarks.Results;

/// <summary>Of which figure a goal speaks.</summary>
internal enum GoalKind
{
    /// <summary>The least time over the least time of the limit.</summary>
    Ratio,

    /// <summary>The median.</summary>
    Seconds,

    /// <summary>The most memory.</summary>
    Peak,
}
