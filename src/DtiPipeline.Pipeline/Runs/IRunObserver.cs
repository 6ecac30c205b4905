using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>Is told what a run is doing, as it does it.</summary>
public interface IRunObserver
{
    /// <param name="subject">The stream (<c>tthc-dvc/dossiers</c>) or the round (<c>tuan-giao-2024/2024-final</c>) the step works on.</param>
    void Started(string step, string subject);

    void Ended(RunStep step);

    void Found(Finding finding);
}
