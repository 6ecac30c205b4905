using System.Diagnostics;
using System.Globalization;
using DtiPipeline.Collection;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Coverage;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Brings one stream into staging. A fault ends this stream only: its bytes are kept, its earlier rows stay.</summary>
internal sealed class CollectStep(RunContext run, IDeliverySource source, ILanding landing, WatchedLanding watched, Settings.Secrets secrets)
{
    public async Task RunAsync(PlannedStream planned, CancellationToken cancellation)
    {
        var name = $"{planned.Connector.Id}/{planned.Stream.Id}";
        run.Starting(StepName.Collect, name);
        var watch = Stopwatch.StartNew();
        var notes = new FindingLog();
        RunStep step;
        var hasCome = false;
        try
        {
            var deliveries = await source.FetchAsync(planned, cancellation);
            hasCome = true;
            notes.AddRange(deliveries.SelectMany(delivery => delivery.Findings));
            var staged = new List<StagedDelivery>();
            foreach (var delivery in deliveries.Where(delivery => !delivery.IsEmpty))
                staged.Add(await new DeliveryStager(run, landing, secrets).RunAsync(planned, delivery, notes, partly => Failed(name, partly, planned, notes), cancellation));
            step = staged.Count == 0
                ? Step(planned, StepStatus.NothingArrived)
                : Step(planned, run.Failed.ContainsKey(name) ? StepStatus.Failed : staged.Exists(one => one.IsNew) ? StepStatus.Done : StepStatus.Unchanged, StagedDelivery.Sum(staged));
        }
        catch (DeliveryFault fault)
        {
            Failed(name, fault, planned, notes);
            if (await new StagingStore(run.Database).LastCompleteAsync(planned.Connector.Id, planned.Stream.Id, cancellation) is { } last)
                notes.Add(Stays(planned, last));
            step = Step(planned, StepStatus.Failed);
        }
        if (hasCome)
            source.Settle(planned);
        // Pages that the source said were as before, or that a walk went on from: staging writes down for itself what it reads.
        if (watched.TakeOpened() is { Count: > 0 } opened)
            await new AccessStore(run.Database).AddAsync(run.Token, run.Who, $"{run.Command}, collect", planned.Connector.Id, planned.Stream.Id, opened, cancellation);
        await run.FoundAsync(notes.Findings.Select(finding => PersonalText.Masked(planned.Stream, finding)), cancellation);
        await run.EndedAsync(step with { Milliseconds = watch.ElapsedMilliseconds }, cancellation);
    }

    private void Failed(string name, DeliveryFault fault, PlannedStream planned, FindingLog notes)
    {
        run.Failed[name] = SourceStates.After(fault.Finding);
        notes.Add(InStream(fault.Finding, planned));
    }

    private static Finding Stays(PlannedStream planned, CompleteLoad last) => Finding.From(
        new DataPlace { Connector = planned.Connector.Id, Stream = planned.Stream.Id }, PipelineCodes.EarlierFiguresStay,
        ("stream", $"{planned.Connector.Id}/{planned.Stream.Id}"), ("connector", planned.Connector.Id),
        ("day", last.Load.BeganAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>A fault that names no place is at least of this stream.</summary>
    private static Finding InStream(Finding finding, PlannedStream planned) => finding.Place is not null || finding.At is not null
        ? finding
        : finding with { Place = new DataPlace { Connector = planned.Connector.Id, Stream = planned.Stream.Id } };

    private static RunStep Step(PlannedStream planned, string status, LoadCounts? counts = null) => new()
    {
        Step = StepName.Collect,
        Connector = planned.Connector.Id,
        Stream = planned.Stream.Id,
        Status = status,
        Received = counts?.Received ?? 0,
        Accepted = counts?.Accepted ?? 0,
        Rejected = counts?.Rejected ?? 0,
        Dropped = counts?.Dropped ?? 0,
        Unchanged = status == StepStatus.Unchanged ? counts?.Accepted ?? 0 : counts?.Unchanged ?? 0,
    };
}
