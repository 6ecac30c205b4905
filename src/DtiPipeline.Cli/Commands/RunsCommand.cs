using System.CommandLine;
using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Answering;
using DtiPipeline.Pipeline.Retaining;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti runs list</c> and <c>dti runs show</c>: the ledger.</summary>
public static class RunsCommand
{
    private static readonly Argument<long> Id = new("id") { Description = "number of the run" };

    private static readonly Option<bool> EveryUnit = new("--units") { Description = "a line for every unit" };

    public static Command Build()
    {
        var show = new Command("show", "one run: its steps and what it found");
        show.Arguments.Add(Id);
        var coverage = new Command("coverage", "what each source answered for in one run, and which did not");
        coverage.Arguments.Add(Id);
        coverage.Options.Add(EveryUnit);
        return new Command("runs", "what ran, and how it ended")
        {
            new Command("list", "all runs, the newest first").Does(ListAsync),
            show.Does(ShowAsync),
            coverage.Does(CoverageAsync),
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
        var target = context.Database();
        var database = await NightSetup.OpenAsync(target, cancellation);
        var (store, id) = (new RunStore(database), context.Get(Id));
        var run = await FindAsync(store, id, cancellation);
        var bytes = await RunBytes.OfAsync(database, new FolderLanding(NightSetup.LandingFolder(context, target)), id, cancellation);
        var steps = await store.StepsAsync(id, cancellation);
        var findings = (await store.FindingsAsync(id, cancellation)).Select(found => found.Finding).ToList();
        var drops = await new StagingStore(database).DropsOfRunAsync(id, cancellation);
        var printer = new FindingPrinter(context, context.Workspace.ReadDefinitions());
        if (context.Json)
        {
            JsonOutput.Print(context.Out, new
            {
                run = ToJson(run), steps = steps.Select(RunSummaryJson.Step), drops = DroppedRowsReport.ToJson(drops),
                bytes = new { kept = bytes.Kept, deleted = bytes.Deleted.Select(DeletionText.ToJson), lost = bytes.Lost },
                findings = findings.Select(printer.ToJson),
            });
            return ExitCode.Done;
        }
        await context.Out.WriteLineAsync($"Run {run.Id} ({run.Kind}), as of {LocalText.Date(run.AsOf, context.Language)}, {run.Status}, {VietnamTime.Moment(run.StartedAt)}, {Seconds(run)} s");
        foreach (var step in steps)
            await context.Out.WriteLineAsync(PlainProgress.Describe(step));
        DroppedRowsReport.Print(context, drops);
        await context.Out.WriteLineAsync(DeletionText.Of(bytes, context.Language));
        await context.Out.WriteLineAsync();
        await printer.PrintAsync(findings);
        return ExitCode.Done;
    }

    private static async Task<int> CoverageAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var run = await FindAsync(new RunStore(database), context.Get(Id), cancellation);
        var answers = await new RunAnswers(database, Definitions.Of(context).Set).OfAsync(run, cancellation);
        var report = new CoverageReport(context.Language);
        if (context.Json)
            JsonOutput.Print(context.Out, answers.Select(CoverageReport.ToJson));
        else
            report.Print(context.Out, answers, context.Get(EveryUnit));
        return ExitCode.Done;
    }

    private static async Task<RunRecord> FindAsync(RunStore store, long id, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) ?? throw new CommandFault(Finding.Of(PipelineCodes.UnknownName, ("kind", "run"), ("name", Text(id))));

    private static object ToJson(RunRecord run) => new
    {
        run = run.Id, kind = run.Kind, status = run.Status, asOf = run.AsOf, invented = run.Invented, program = run.Program, startedAt = run.StartedAt, endedAt = run.EndedAt,
    };

    private static string Seconds(RunRecord run) =>
        run.EndedAt is { } ended ? (ended - run.StartedAt).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) : "";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
