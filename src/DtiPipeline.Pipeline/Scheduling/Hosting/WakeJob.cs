using Quartz;

namespace DtiPipeline.Pipeline.Scheduling.Hosting;

/// <summary>Quartz's only job: to wake us. What is due is not its business.</summary>
internal sealed class WakeJob(ScheduleLoop loop) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await loop.WakeAsync();
}
