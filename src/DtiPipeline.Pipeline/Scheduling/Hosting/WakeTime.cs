using Microsoft.Extensions.Hosting;
using Quartz;

namespace DtiPipeline.Pipeline.Scheduling.Hosting;

/// <summary>Sets the time between two wakings anew where the store remembers another one: what is declared at start does not replace what is stored.</summary>
internal sealed class WakeTime(ISchedulerFactory factory, ScheduleHostSettings settings) : IHostedService
{
    public static readonly TriggerKey Key = new("wake", "dti");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        if (await scheduler.GetTrigger(Key, cancellationToken) is ISimpleTrigger trigger && trigger.RepeatInterval != settings.Every)
            await scheduler.RescheduleJob(Key, TriggerBuilder.Create().WithIdentity(Key).StartNow().WithSchedule(Every(settings.Every)).Build(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public static SimpleScheduleBuilder Every(TimeSpan time) => SimpleScheduleBuilder.Create().WithInterval(time).RepeatForever();
}
