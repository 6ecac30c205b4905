using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Results;

namespace DtiPipeline.Benchmarks;

/// <summary>What every benchmark is given.</summary>
/// <param name="Tell">Told each figure as soon as it is there.</param>
internal sealed record BenchContext(Engines Engines, BenchOptions Options, Action<string> Tell)
{
    /// <summary>A row of the table, told at once.</summary>
    public ResultRow Row(ResultRow row)
    {
        Tell(ResultTable.Line(row));
        return row;
    }
}
