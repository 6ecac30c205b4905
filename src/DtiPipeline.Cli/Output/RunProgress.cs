using DtiPipeline.Pipeline.Runs;
using Spectre.Console;

namespace DtiPipeline.Cli.Output;

/// <summary>Shows a run's progress on standard error: live on a terminal, plain lines elsewhere.</summary>
public static class RunProgress
{
    public static async Task<T> ShowAsync<T>(TextWriter error, Func<IRunObserver, Task<T>> work)
    {
        var console = Terminal.For(error);
        if (!console.Profile.Capabilities.Interactive)
            return await work(new PlainProgress(error));
        return await console.Status().StartAsync("…", status => work(new LiveProgress(console, status)));
    }
}
