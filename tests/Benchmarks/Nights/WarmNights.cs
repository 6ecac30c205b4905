using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using DtiPipeline.Cli;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>The same command several times in one process, as a worker runs night after night: what every process compiles once is done when the last begins.</summary>
internal static class WarmNights
{
    /// <summary>Writes seconds and processor seconds of the last time in a line, then what it wrote.</summary>
    public static async Task RunAsync(int times, IReadOnlyList<string> words, TextWriter output)
    {
        var (seconds, cpu, text) = (0.0, 0.0, new StringBuilder());
        for (var time = 0; time < times; time++)
        {
            text.Clear();
            await using var said = new StringWriter(text);
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            await Dti.Build().Parse(words).InvokeAsync(new InvocationConfiguration { Output = said, Error = TextWriter.Null, EnableDefaultExceptionHandler = false });
            (seconds, cpu) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0000} {cpu:0.0000}"));
        await output.WriteAsync(text);
    }
}
