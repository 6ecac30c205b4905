using System.Collections.Immutable;

namespace DtiPipeline.Core.Board;

/// <summary>How long runs of one kind usually take.</summary>
public static class UsualPace
{
    /// <summary>So many runs before make the usual.</summary>
    public const int Runs = 14;

    /// <summary>Below so many there is no usual yet.</summary>
    public const int Least = 3;

    /// <param name="before">Durations of runs before this one, the newest first.</param>
    /// <returns>Their median; null where there are too few.</returns>
    public static TimeSpan? Median(IEnumerable<TimeSpan> before)
    {
        var some = before.Take(Runs).Order().ToImmutableArray();
        return some.Length < Least ? null : some.Length % 2 == 1 ? some[some.Length / 2] : (some[(some.Length / 2) - 1] + some[some.Length / 2]) / 2;
    }
}
