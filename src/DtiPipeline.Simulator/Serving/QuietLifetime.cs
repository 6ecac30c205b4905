using Microsoft.Extensions.Hosting;

namespace DtiPipeline.Simulator.Serving;

/// <summary>The host must not listen for Ctrl+C: the simulator lives inside other programs, which decide when it ends.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
