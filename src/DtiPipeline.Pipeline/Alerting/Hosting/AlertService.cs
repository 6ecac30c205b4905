using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Alerting;
using DtiPipeline.Warehouse.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DtiPipeline.Pipeline.Alerting.Hosting;

/// <summary>Looks at the night and empties the outbox, again and again, as long as the program runs.</summary>
internal sealed partial class AlertService(AlertDeskSettings settings, ILogger<AlertService> log) : BackgroundService
{
    private static readonly FindingText Words = new(Language.En);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (desk, sender) = (new AlertDesk(settings), new OutboxSender(settings));
        using var timer = new PeriodicTimer(settings.Every, settings.Time);
        // The schedule has looked once before the first look at it: after a night switched off it is not silent, it is about to catch up.
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                var changes = await desk.LookAsync(stoppingToken);
                foreach (var cause in changes.Raised)
                    Raised(log, cause.Key);
                foreach (var (alert, ending) in changes.Ended)
                    Ended(log, alert.Cause.Key, ending.ToString());
                await desk.WriteDigestAsync(stoppingToken);
                await sender.SendDueAsync(Tell, stoppingToken);
            }
            catch (WarehouseFault fault)
            {
                NotNow(log, Words.Render(fault.Finding));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Pages and nights do not end because somebody cannot be told; the kind of fault only, its words may hold what was at work.
                Broken(log, fault.GetType().Name, fault.StackTrace);
            }
    }

    private void Tell(OutboxEntry entry, Finding? fault)
    {
        if (fault is null)
            Sent(log, entry.Message.Id);
        else
            NotSent(log, entry.Message.Id, entry.Attempts, Words.Render(fault));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "alert raised: {Key}")]
    private static partial void Raised(ILogger log, string key);

    [LoggerMessage(Level = LogLevel.Information, Message = "alert over: {Key} ({Ending})")]
    private static partial void Ended(ILogger log, string key, string ending);

    [LoggerMessage(Level = LogLevel.Information, Message = "message {Id} delivered")]
    private static partial void Sent(ILogger log, string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "message {Id} not delivered, attempt {Attempt}: {Finding}")]
    private static partial void NotSent(ILogger log, string id, int attempt, string finding);

    [LoggerMessage(Level = LogLevel.Error, Message = "alerts are looked at again later, {Fault}: {Where}")]
    private static partial void Broken(ILogger log, string fault, string? where);

    [LoggerMessage(Level = LogLevel.Error, Message = "alerts are looked at again later: {Finding}")]
    private static partial void NotNow(ILogger log, string finding);
}
