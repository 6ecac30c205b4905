using DtiPipeline.Core.Scheduling;
using DtiPipeline.Pipeline.Alerting;
using DtiPipeline.Pipeline.Board;
using DtiPipeline.Pipeline.Observing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DtiPipeline.Cli.Observing;

/// <summary>What a service gives to the outside beside its work.</summary>
internal static class ObservingServices
{
    /// <summary>Its log lines go where those of runs go, and its figures where somebody takes them.</summary>
    public static void AddObservation(this IServiceCollection services, Observation observation, AlertDeskSettings desk)
    {
        services.AddSingleton(observation.Logs);
        if (observation.IsExported)
            services.AddSingleton<IHostedService>(provider => new MeterService(
                () => new WarehouseReadings(desk.Database, new OperationsBoard(desk.Database, desk.Definitions(), desk.Today, desk.Schedule.AllowInvented)),
                desk.Time, provider.GetRequiredService<ILogger<MeterService>>()));
    }
}
