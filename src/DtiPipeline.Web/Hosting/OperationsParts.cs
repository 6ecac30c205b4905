using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Pipeline.Answering;
using DtiPipeline.Pipeline.Board;
using DtiPipeline.Pipeline.Scheduling;
using DtiPipeline.Pipeline.Starting;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;
using DtiPipeline.Warehouse.Staging;
using Microsoft.Extensions.DependencyInjection;

namespace DtiPipeline.Web.Hosting;

/// <summary>What the pages of operations are made of.</summary>
internal static class OperationsParts
{
    public static void AddOperations(this IServiceCollection services, SiteSettings settings)
    {
        DateOnly Today() => settings.Today ?? VietnamTime.Today(settings.Time);
        services.AddTransient(_ => new OperationsBoard(settings.Parts.Database, settings.CurrentParts.Definitions, Today, settings.Invented));
        services.AddSingleton<RunHistory>();
        services.AddSingleton<RunStore>();
        services.AddTransient<RunAnswers>();
        services.AddSingleton<RejectStore>();
        services.AddSingleton(settings.Schedule ?? new ScheduleSettings(ScheduleSettings.UsualNightly, settings.Invented));
        services.AddSingleton<ScheduleStore>();
        services.AddSingleton<PauseStore>();
        services.AddTransient<ScheduleReader>();
        // Made by the container, so that it ends with the site: a run that was started here is stopped in good order.
        services.AddSingleton<IRunStarter>(_ => new RunStarter(() => settings.CurrentParts, Today, settings.Invented));
    }
}
