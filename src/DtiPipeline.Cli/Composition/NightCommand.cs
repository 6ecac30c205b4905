using System.Collections.Immutable;
using DtiPipeline.Cli.Observing;
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
        if (request.AllowInvented && !context.Json)
            await context.Out.WriteLineAsync(NightReport.InventedNotice + Environment.NewLine);
        return await ReportAsync(context, definitions, await NightAsync(context, definitions, parts, kind, request, cancellation), []);
    }

    /// <summary>Several nights, one after the other: the first told whole, of the others only the ranking.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAllAsync(
        CommandContext context, Definitions definitions, NightRunParts parts, string kind, ImmutableArray<RunRequest> requests, CancellationToken cancellation)
    {
        if (!context.Json)
            await context.Out.WriteLineAsync(NightReport.InventedNotice + Environment.NewLine);
        var summaries = new List<RunSummary>();
        foreach (var request in requests)
            summaries.Add(await NightAsync(context, definitions, parts, kind, request, cancellation));
        return await ReportAsync(context, definitions, summaries[0], summaries[1..]);
    }

    private static async Task<RunSummary> NightAsync(
        CommandContext context, Definitions definitions, NightRunParts parts, string kind, RunRequest request, CancellationToken cancellation)
    {
        var plan = RunPlanner.Plan(definitions.Set, request);
        using var observation = Observation.Start(context.Error, LogForm.None, CommandContext.Setting);
        var observed = parts with { Logs = observation.Logs };
        // Log lines say all that progress does, and a line of another form among them would be of no use to who reads them.
        return observation.Form != LogForm.None
            ? await new NightRun(observed).RunAsync(kind, plan, new SilentObserver(), cancellation)
            : await RunProgress.ShowAsync(context.Error, observer => new NightRun(observed).RunAsync(kind, plan, observer, cancellation));
    }

    private static async Task<int> ReportAsync(CommandContext context, Definitions definitions, RunSummary first, IReadOnlyList<RunSummary> others)
    {
        var printer = definitions.Printer(context);
        var all = first.Together(others);
        if (context.Json)
            JsonOutput.Print(context.Out, RunSummaryJson.Of(all, printer, all.NeedsLook ? "findings" : "done"));
        else
            await new NightReport(context, definitions.Set).PrintAsync(first, others);
        await printer.PrintAsync(all.Findings);
        return all.NeedsLook ? ExitCode.NeedsAttention : ExitCode.Done;
    }
}
