using System.Diagnostics;

namespace DtiPipeline.Benchmarks.Measuring;

/// <summary>Measures a piece of work within this process: its memory is then that of everything together and is left out.</summary>
internal static class InProcess
{
    public static async Task<(T Result, Measurement Measured)> RunAsync<T>(Func<Task<T>> work, ServerTimes? server = null)
    {
        GC.Collect();
        using var own = Process.GetCurrentProcess();
        var (before, serverBefore, watch) = (own.TotalProcessorTime, server?.Seconds() ?? 0, Stopwatch.StartNew());
        var result = await work();
        var seconds = watch.Elapsed.TotalSeconds;
        own.Refresh();
        return (result, new Measurement(seconds, (own.TotalProcessorTime - before).TotalSeconds + (server?.Seconds() ?? 0) - serverBefore, 0, ""));
    }

    public static Task<(T Result, Measurement Measured)> OfAsync<T>(Func<T> work) => RunAsync(() => Task.FromResult(work()));
}
