using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>Is told what a run is doing, as it does it.</summary>
public interface IRunObserver
{
    void Started(string step, string? connector, string? stream);

    void Ended(StepReport report);

    void Found(Finding finding);
}
