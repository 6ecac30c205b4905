namespace DtiPipeline.Benchmarks.Measuring;

/// <summary>Processor time of a PostgreSQL server on this machine, all its processes together.</summary>
/// <param name="backend">A process that serves a connection; its parent is the server.</param>
internal sealed class ServerTimes(int backend)
{
    private readonly int _server = ProcessTimes.ParentOf(backend);

    public double Seconds() => ProcessTimes.OfAll(_server) + ProcessTimes.ChildrenOf(_server).Sum(ProcessTimes.OfAll);
}
