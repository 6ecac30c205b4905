using DtiPipeline.Collection;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Settings;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Stages a delivery whole, or, where files are handed over one by one, as much of it as can be used.</summary>
internal sealed class DeliveryStager(RunContext run, ILanding landing, Secrets secrets)
{
    /// <param name="fault">Told of the fault of each file that was put aside while others went on.</param>
    /// <exception cref="DeliveryFault">Nothing of the delivery can be used.</exception>
    public async Task<StagedDelivery> RunAsync(PlannedStream planned, Delivery delivery, FindingLog notes, Action<DeliveryFault> fault, CancellationToken cancellation)
    {
        if (planned.Stream.Files is not null && !run.IsReplay)
            notes.AddRange(await new RepeatedFiles(run.Database).FindAsync(planned, delivery, cancellation));
        var handOver = new FileHandOver(planned, notes);
        while (true)
        {
            var attempt = new FindingLog();
            try
            {
                var staged = await new StageStep(run, landing, secrets).RunAsync(planned, delivery, attempt, cancellation);
                notes.AddRange(attempt.Findings);
                handOver.Done(delivery);
                return staged;
            }
            catch (DeliveryFault found) when (FileHandOver.Hands(delivery))
            {
                // Of the attempt only what it says of the file put aside is of use; of the others the next attempt says the same again.
                notes.AddRange(attempt.Findings.Where(finding => finding.Place?.File == found.Finding.Place?.File));
                delivery = handOver.PutAside(delivery, found.Finding);
                if (delivery.IsEmpty)
                    throw;
                fault(found);
            }
            catch (DeliveryFault)
            {
                notes.AddRange(attempt.Findings);
                throw;
            }
        }
    }
}
