using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Starting;

/// <summary>Where a run that was started here is. Written by the run, read by pages.</summary>
public sealed class RunProgress : IRunObserver
{
    private volatile string? _step;
    private int _done;

    /// <summary>The step and what it works on, <c>collect tthc-dvc/dossiers</c>; null before the first.</summary>
    public string? Step => _step;

    /// <summary>Steps that are done.</summary>
    public int Done => Volatile.Read(ref _done);

    public void Started(string step, string subject) => _step = $"{step} {subject}";

    public void Ended(RunStep step) => Interlocked.Increment(ref _done);

    public void Found(Finding finding)
    {
        // Findings are read from the ledger, where they are whole.
    }
}
