using System.Runtime.InteropServices;
using DtiPipeline.Benchmarks.Measuring;
using DtiPipeline.TestKit;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>
/// The program as an office gets it: the package that <c>ops/publish.sh</c> makes, compiled ahead of time; and this benchmark compiled like it, for what it measures of
/// the program's parts. Each is made when it is first asked for.
/// </summary>
/// <param name="made">Path of a program that was made before; null where there is none.</param>
internal sealed class OfficePackage : IDisposable
{
    private static readonly string Runtime = RuntimeInformation.RuntimeIdentifier;
    private readonly Lazy<DirectoryInfo> _folder = new(() => Directory.CreateTempSubdirectory("dti-benchmark-package-"));
    private readonly Lazy<Task<string>> _program, _benchmark;

    public OfficePackage(string? made)
    {
        _program = new Lazy<Task<string>>(() => made is null ? MakeAsync() : Task.FromResult(made));
        _benchmark = new Lazy<Task<string>>(MakeBenchmarkAsync);
    }

    /// <summary>Path of the program.</summary>
    public Task<string> ProgramAsync() => _program.Value;

    /// <summary>Path of this benchmark's program.</summary>
    public Task<string> BenchmarkAsync() => _benchmark.Value;

    public void Dispose()
    {
        if (_folder.IsValueCreated)
            _folder.Value.Delete(recursive: true);
    }

    private async Task<string> MakeAsync()
    {
        await new ChildProcess("bash", [Path.Combine(Repository.Root, "ops", "publish.sh"), _folder.Value.FullName, Runtime]).RunAsync();
        return Path.Combine(_folder.Value.FullName, $"dti-{Runtime}", "program", "dti");
    }

    private async Task<string> MakeBenchmarkAsync()
    {
        var target = Path.Combine(_folder.Value.FullName, "benchmark");
        await new ChildProcess(
            "dotnet", "publish", Path.Combine(Repository.Root, "tests", "Benchmarks"), "-c", "Release", "-r", Runtime, "--self-contained", "true", "-p:NuGetLockFilePath=obj/publish.lock.json",
            "-p:RunAnalyzers=false", "-p:PublishReadyToRun=true", "-o", target, "--nologo", "-v", "q").RunAsync();
        return Path.Combine(target, typeof(OfficePackage).Assembly.GetName().Name!);
    }
}
