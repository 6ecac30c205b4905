using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.Warehouse.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quartz;

namespace DtiPipeline.Pipeline.Scheduling.Hosting;

/// <summary>The schedule as part of a host. This folder is all that knows Quartz.</summary>
public static class ScheduleServices
{
    /// <summary>Time for the run at work to finish its batch.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(60);

    public static IServiceCollection AddSchedule(this IServiceCollection services, ScheduleHostSettings settings, Workspace workspace)
    {
        services.AddSingleton(settings);
        services.AddSingleton(workspace);
        services.AddSingleton<ScheduleLoop>();
        services.AddHostedService<DefinitionWatch>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "dti";
                // "AUTO" is taken literally: two workers would share one name, and each start the other's jobs again.
                options.GenerateInstanceId = true;
            });
            if (settings.Server is { } server)
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(NpgsqlFactory.Instance, ConnectionOf(server));
                    store.ProvisionSchema();
                    store.UseSystemTextJsonSerializer();
                    store.UseClustering(cluster =>
                    {
                        cluster.CheckinInterval = TimeSpan.FromSeconds(5);
                        cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
                    });
                });
            else
                quartz.UseInMemoryStore();
            quartz.ScheduleJob<WakeJob>(trigger => trigger.WithIdentity(WakeTime.Key).StartNow().WithSchedule(WakeTime.Every(settings.Every)));
        });
        services.Configure<QuartzOptions>(options =>
        {
            options.Scheduling.OverwriteExistingData = false;
            options.Scheduling.IgnoreDuplicates = true;
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<WakeTime>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeToStop);
        return services;
    }

    // A worker that is frozen while it holds the store's lock must not keep the others from being woken.
    private static string ConnectionOf(string server) => new NpgsqlConnectionStringBuilder(server)
    {
        ApplicationName = ProcessHolder.SessionName(ProcessHolder.Current), Options = "-c idle_in_transaction_session_timeout=30000",
    }.ToString();
}
