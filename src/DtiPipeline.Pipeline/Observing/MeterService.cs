using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DtiPipeline.Pipeline.Observing;

/// <summary>Reads the warehouse now and then for the instruments.</summary>
/// <param name="readings">Made anew each time: definitions may have changed.</param>
public sealed partial class MeterService(Func<WarehouseReadings> readings, TimeProvider time, ILogger<MeterService> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private static readonly FindingText Words = new(Language.En);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var meter = new ReadingMeter();
        using var timer = new PeriodicTimer(Every, time);
        do
            try
            {
                meter.Take(await readings().ReadAsync(stoppingToken));
            }
            catch (WarehouseFault fault)
            {
                NotNow(log, Words.Render(fault.Finding));
            }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "figures are read again later: {Finding}")]
    private static partial void NotNow(ILogger log, string finding);
}
