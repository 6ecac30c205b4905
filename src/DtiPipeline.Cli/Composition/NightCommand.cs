using DtiPipeline.Cli.Output;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;

namespace DtiPipeline.Cli.Composition;

/// <summary>Runs a plan and prints what came of it; what <c>demo</c>, <c>run</c>, <c>collect</c> and <c>replay</c> have in common.</summary>
public static class NightCommand
{
    /// <param name="kind">The word in the ledger.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        CommandContext context, Definitions definitions, NightRunParts parts, string kind, RunRequest request, CancellationToken cancellation)
    {
        var plan = RunPlanner.Plan(definitions.Set, request);
        var printer = definitions.Printer(context);
        if (request.AllowInvented && !context.Json)
            await context.Out.WriteLineAsync(NightReport.InventedNotice + Environment.NewLine);
        var summary = await RunProgress.ShowAsync(context.Error, observer => new NightRun(parts).RunAsync(kind, plan, observer, cancellation));
        if (context.Json)
            JsonOutput.Print(context.Out, RunSummaryJson.Of(summary, printer, summary.NeedsLook ? "findings" : "done"));
        else
            await new NightReport(context, definitions.Set).PrintAsync(summary);
        await printer.PrintAsync(summary.Findings);
        return summary.NeedsLook ? ExitCode.NeedsAttention : ExitCode.Done;
    }
}
