using System.Data.Common;
using DtiPipeline.Benchmarks.Measuring;

namespace DtiPipeline.Benchmarks.Databases;

/// <summary>An empty database for one measurement, gone afterwards.</summary>
internal abstract class BenchDatabase : IAsyncDisposable
{
    /// <summary>As <c>dti --database</c> wants it.</summary>
    public abstract string Target { get; }

    /// <summary>Times of the server it lives in; null where there is none.</summary>
    public virtual ServerTimes? Server => null;

    /// <summary>A connection of the benchmark's own, to look at results.</summary>
    public abstract Task<DbConnection> ConnectAsync();

    /// <summary>What it takes on disk, in MB.</summary>
    public abstract Task<double> MegabytesAsync();

    public abstract ValueTask DisposeAsync();
}
