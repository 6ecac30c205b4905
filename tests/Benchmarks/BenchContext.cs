using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Nights;
using DtiPipeline.Benchmarks.Results;

namespace DtiPipeline.Benchmarks;

/// <summary>What every benchmark is given.</summary>
/// <param name="Package">The program that runs whole nights.</param>
/// <param name="Tell">Told each figure as soon as it is there.</param>
internal sealed record BenchContext(Engines Engines, BenchOptions Options, OfficePackage Package, Action<string> Tell)
{
    /// <summary>A row of the table, told at once.</summary>
    public ResultRow Row(ResultRow row)
    {
        Tell(ResultTable.Line(row));
        return row;
    }
}
