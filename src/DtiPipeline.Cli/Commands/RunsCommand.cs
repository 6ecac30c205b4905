using System.CommandLine;
using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Text;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti runs list</c> and <c>dti runs show</c>: the ledger.</summary>
public static class RunsCommand
{
    private static readonly Argument<long> Id = new("id") { Description = "number of the run" };

    public static Command Build()
    {
        var show = new Command("show", "one run: its steps and what it found");
        show.Arguments.Add(Id);
        return new Command("runs", "what ran, and how it ended")
        {
            new Command("list", "all runs, the newest first").Does(ListAsync),
            show.Does(ShowAsync),
        };
    }

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var runs = await new RunStore(await NightSetup.OpenAsync(context.Database(), cancellation)).ListAsync(cancellation: cancellation);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, runs.Select(ToJson));
            return ExitCode.Done;
        }
        var table = new TextTable(">Run", "Kind", "As of", "Started", ">Seconds", "Status");
        foreach (var run in runs)
            table.Row(Text(run.Id), run.Kind, LocalText.Date(run.AsOf, context.Language), VietnamTime.Moment(run.StartedAt), Seconds(run), run.Status);
        table.Print(context.Out);
        return ExitCode.Done;
    }

    private static async Task<int> ShowAsync(CommandContext context, CancellationToken cancellation)
    {
        var store = new RunStore(await NightSetup.OpenAsync(context.Database(), cancellation));
        var id = context.Get(Id);
        var run = await store.FindAsync(id, cancellation) ?? throw new CommandFault(Finding.Of(PipelineCodes.UnknownName, ("kind", "run"), ("name", Text(id))));
        var steps = await store.StepsAsync(id, cancellation);
        var findings = (await store.FindingsAsync(id, cancellation)).Select(found => found.Finding).ToList();
        var printer = new FindingPrinter(context, context.Workspace.ReadDefinitions());
        if (context.Json)
        {
            JsonOutput.Print(context.Out, new { run = ToJson(run), steps = steps.Select(RunSummaryJson.Step), findings = findings.Select(printer.ToJson) });
            return ExitCode.Done;
        }
        await context.Out.WriteLineAsync($"Run {run.Id} ({run.Kind}), as of {LocalText.Date(run.AsOf, context.Language)}, {run.Status}, {VietnamTime.Moment(run.StartedAt)}, {Seconds(run)} s");
        foreach (var step in steps)
            await context.Out.WriteLineAsync(PlainProgress.Describe(step));
        await context.Out.WriteLineAsync();
        await printer.PrintAsync(findings);
        return ExitCode.Done;
    }

    private static object ToJson(RunRecord run) => new
    {
        run = run.Id, kind = run.Kind, status = run.Status, asOf = run.AsOf, invented = run.Invented, program = run.Program, startedAt = run.StartedAt, endedAt = run.EndedAt,
    };

    private static string Seconds(RunRecord run) =>
        run.EndedAt is { } ended ? (ended - run.StartedAt).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) : "";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
