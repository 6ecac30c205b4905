using System.Collections.Immutable;
using DtiPipeline.Benchmarks.Measuring;

namespace DtiPipeline.Benchmarks.Results;

/// <summary>One measured case beside its limit.</summary>
internal sealed record ResultRow(string Case, Series Series)
{
    /// <summary>Least time of the limit in the same run; null where there is none.</summary>
    public double? LimitSeconds { get; init; }

    /// <summary>What the limit is.</summary>
    public string Limit { get; init; } = "";

    public ImmutableArray<Goal> Goals { get; init; } = [];

    /// <summary>Shares of the steps, and what else is worth knowing.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Of the least times: the machine's noise makes runs slower, never faster.</summary>
    public double? Ratio => Series.Min / LimitSeconds;

    /// <summary>Null where there is no goal.</summary>
    public bool? IsReached => Goals.IsEmpty ? null : Goals.All(goal => goal.Kind switch
    {
        GoalKind.Ratio => Ratio <= goal.Most,
        GoalKind.Seconds => Series.Median <= goal.Most,
        _ => Series.Peak <= goal.Most,
    });
}
