using System.Runtime.ExceptionServices;

namespace DtiPipeline.Core.Scoring;

/// <summary>One pure function over many things, on all cores. Results stand in the order of the things; a failure comes out as it was thrown.</summary>
internal static class OnAllCores
{
    /// <summary>Below it, bringing other cores in costs more than they take off: a page scores one unit.</summary>
    private const int Few = 64;

    public static TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        try
        {
            if (items.Count < Few)
                for (var at = 0; at < results.Length; at++)
                    results[at] = work(items[at]);
            else
                Parallel.For(0, results.Length, at => results[at] = work(items[at]));
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
        return results;
    }
}
