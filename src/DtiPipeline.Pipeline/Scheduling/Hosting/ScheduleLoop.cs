using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DtiPipeline.Pipeline.Scheduling.Hosting;

/// <summary>Each time it is woken it does all that is due, unless it is at it already.</summary>
internal sealed partial class ScheduleLoop(ScheduleHostSettings settings, IHostApplicationLifetime lifetime, ILogger<ScheduleLoop> log) : IDisposable
{
    private static readonly FindingText Words = new(Language.En);
    private readonly ScheduleWorker _worker = new(() => settings.Parts with { Definitions = settings.Definitions.Current }, settings.Schedule, settings.Parts.Time, settings.Observer);
    private readonly SemaphoreSlim _atWork = new(1, 1);

    public async Task WakeAsync()
    {
        if (!await _atWork.WaitAsync(TimeSpan.Zero))
            return;
        try
        {
            while (!lifetime.ApplicationStopping.IsCancellationRequested && await _worker.StepAsync(lifetime.ApplicationStopping) is { } summary)
                RunEnded(log, summary.Run, summary.NeedsLook);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            Stopped(log);
        }
        catch (WarehouseFault fault) when (fault.Finding.Code == RunCodes.LeaseHeld)
        {
            OthersAtWork(log, Words.Render(fault.Finding));
        }
        catch (WarehouseFault fault)
        {
            NotNow(log, Words.Render(fault.Finding));
        }
        finally
        {
            _atWork.Release();
        }
    }

    public void Dispose() => _atWork.Dispose();

    [LoggerMessage(Level = LogLevel.Information, Message = "run {Run} is over (needs a look: {NeedsLook})")]
    private static partial void RunEnded(ILogger log, long run, bool needsLook);

    [LoggerMessage(Level = LogLevel.Information, Message = "stopped on request; what was complete is kept, a run that was interrupted is taken up later")]
    private static partial void Stopped(ILogger log);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Finding}")]
    private static partial void OthersAtWork(ILogger log, string finding);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Finding}")]
    private static partial void NotNow(ILogger log, string finding);
}
