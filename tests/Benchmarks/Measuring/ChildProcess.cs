using System.Diagnostics;

namespace DtiPipeline.Benchmarks.Measuring;

/// <summary>Runs a program as a process of its own and measures it.</summary>
internal sealed record ChildProcess(string Program, params IReadOnlyList<string> Arguments)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(15);

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>A file to read as its input; null: nothing.</summary>
    public string? Input { get; init; }

    /// <summary>Exit codes besides 0 with which the work was done.</summary>
    public IReadOnlyList<int> AlsoDone { get; init; } = [];

    /// <summary>The benchmark's own program once more, with another task.</summary>
    public static ChildProcess Self(params IEnumerable<string> arguments) => new("dotnet", [System.Environment.GetCommandLineArgs()[0], .. arguments]);

    /// <exception cref="InvalidOperationException">It ended with another exit code; what it wrote is in the message.</exception>
    public async Task<Measurement> RunAsync(ServerTimes? server = null)
    {
        var start = new ProcessStartInfo(Program, Arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = Input is not null };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        var own = System.Environment.ProcessId;
        var (before, serverBefore) = (ProcessTimes.OfEndedChildren(own), server?.Seconds() ?? 0);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Program} did not start");
        var peak = WatchAsync(process);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (Input is not null)
            await FeedAsync(process, Input);
        await process.WaitForExitAsync();
        var seconds = watch.Elapsed.TotalSeconds;
        if (process.ExitCode != 0 && !AlsoDone.Contains(process.ExitCode))
            throw new InvalidOperationException($"{Program} {string.Join(' ', Arguments)} ended with {process.ExitCode}:\n{await output}\n{await error}");
        return new Measurement(seconds, ProcessTimes.OfEndedChildren(own) - before + (server?.Seconds() ?? 0) - serverBefore, await peak, await output);
    }

    private static async Task FeedAsync(Process process, string path)
    {
        await using var file = File.OpenRead(path);
        await file.CopyToAsync(process.StandardInput.BaseStream);
        process.StandardInput.Close();
    }

    private static async Task<double> WatchAsync(Process process)
    {
        var peak = 0.0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, ProcessTimes.PeakMegabytes(process.Id) ?? 0);
            await Task.Delay(Look);
        }
        return peak;
    }
}
