using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>For runs that nobody watches; the ledger has it all.</summary>
public sealed class SilentObserver : IRunObserver
{
    public void Started(string step, string subject)
    {
    }

    public void Ended(RunStep step)
    {
    }

    public void Found(Finding finding)
    {
    }
}
