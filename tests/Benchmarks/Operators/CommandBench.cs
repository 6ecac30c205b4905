using DtiPipeline.Benchmarks.Measuring;
using DtiPipeline.Benchmarks.Results;
using DtiPipeline.TestKit;

namespace DtiPipeline.Benchmarks.Operators;

/// <summary>What people wait for in front of a terminal: checking the shipped definitions, and the demonstration.</summary>
internal static class CommandBench
{
    private const int NeedsLook = 3;

    public static async Task<string> RunAsync(BenchContext context)
    {
        var (validate, demo) = (new Series(), new Series());
        for (var time = 0; time < context.Options.Repeat; time++)
        {
            validate.Add(await Dti("validate").RunAsync());
            var folder = Directory.CreateTempSubdirectory("dti-benchmark-");
            demo.Add(await Dti("demo", "--database", $"sqlite:{Path.Combine(folder.FullName, "demo.db")}").RunAsync());
            folder.Delete(recursive: true);
        }
        return ResultTable.Write("In front of a terminal",
        [
            context.Row(new ResultRow("`dti validate`, all shipped definitions", validate) { Goals = [Goal.Seconds(2)] }),
            context.Row(new ResultRow("`dti demo`, nothing there before", demo) { Goals = [Goal.Seconds(15)] }),
        ]);
    }

    private static ChildProcess Dti(params IEnumerable<string> words) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "dti.dll"), .. words, "--workspace", Repository.Root])
    {
        AlsoDone = [NeedsLook],
    };
}
