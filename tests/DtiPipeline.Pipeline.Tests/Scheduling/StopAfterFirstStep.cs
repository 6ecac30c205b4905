using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Tests.Scheduling;

/// <summary>Asks the run to stop once a step of it is over.</summary>
internal sealed class StopAfterFirstStep(CancellationTokenSource stop) : IRunObserver
{
    public void Started(string step, string subject) => stop.Token.ThrowIfCancellationRequested();

    public void Ended(RunStep step) => stop.Cancel();

    public void Found(Finding finding) => stop.Token.ThrowIfCancellationRequested();
}
