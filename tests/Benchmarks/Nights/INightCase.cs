using DtiPipeline.Benchmarks.Results;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>One kind of night on one database, measured as often as wanted.</summary>
internal interface INightCase
{
    /// <summary>As <c>--only</c> names it.</summary>
    string Name { get; }

    Task<IReadOnlyList<ResultRow>> RunAsync(BenchContext context);
}
