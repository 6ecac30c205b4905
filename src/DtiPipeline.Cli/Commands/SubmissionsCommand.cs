using System.Collections.Immutable;
using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Pipeline.Submitting;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti submissions</c>: where the units' rounds have come to on their way to a signature and a result.</summary>
public static class SubmissionsCommand
{
    private static readonly Option<string> Assessment = new("--assessment") { Description = "the assessment", HelpName = "NAME", Required = true };
    private static readonly Option<string> Round = new("--round") { Description = "the round", HelpName = "NAME", Required = true };
    private static readonly Option<string> Unit = new("--unit") { Description = "the unit", HelpName = "CODE", Required = true };
    private static readonly Option<string?> Only = Options.Name("--assessment", "only this assessment");

    // Whoever reaches the database from the command line sees all of it.
    private static readonly Person Operator = new("dti", "dti", [new Grant(Role.Auditor)]);

    public static Command Build() => new("submissions", "how far units have come: submitted, signed, reopened, appraised, published")
    {
        new Command("list", "the state of every unit of every round") { Options = { Only } }.Does(ListAsync),
        new Command("show", "one unit: its steps, its signatures, and whether the figures are still those that were signed") { Options = { Assessment, Round, Unit } }.Does(ShowAsync),
    };

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var only = context.Get(Only) is { } id ? definitions.Assessment(id).Id : null;
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var scope = Operator.ScopeOf(Right.SeeValues);
        var moved = (await new SubmissionStore(database).StandingsAsync(scope, cancellation)).ToDictionary(one => (one.Assessment, one.Round, one.UnitId));
        ImmutableArray<SubmissionLine> lines =
        [
            .. from standing in await new ReviewReader(database).StandingsAsync(scope, cancellation)
               where only is null || standing.Assessment == only
               let assessment = definitions.Set.Assessments.FirstOrDefault(one => one.Id == standing.Assessment)
               let process = assessment is null ? null : definitions.Set.ProcessOf(assessment)
               where process is not null
               let last = moved.GetValueOrDefault((standing.Assessment, standing.Round, standing.UnitId))
               select new SubmissionLine(standing, process.State(last?.State), last),
        ];
        if (context.Json)
            JsonOutput.Print(context.Out, new { submissions = lines.Select(line => SubmissionJson.Of(line, context.Language)) });
        else
            SubmissionReport.Print(context, lines);
        return ExitCode.Done;
    }

    private static async Task<int> ShowAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var assessment = definitions.Assessment(context.Get(Assessment)!);
        if (assessment.Rounds.All(round => round.Id != context.Get(Round)))
            throw CommandFault.UnknownName("round", context.Get(Round)!, assessment.Rounds.Select(round => round.Id));
        if (!assessment.Units.Contains(context.Get(Unit)!))
            throw CommandFault.UnknownName("evaluated unit", context.Get(Unit)!, assessment.Units);
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        if (await new UnitSheets(database, definitions.Set).ReadAsync(Operator, assessment.Id, context.Get(Round)!, context.Get(Unit)!, cancellation) is not { } sheet)
            throw new CommandFault(Finding.Of(PipelineCodes.NoSnapshot, ("name", assessment.Id)));
        if (await new SubmissionReader(database, definitions.Set, () => VietnamTime.Today(TimeProvider.System)).ReadAsync(Operator, sheet, cancellation) is not { } submission)
            throw new UsageFault($"the assessment `{assessment.Id}` names no process");
        var restated = await new RestatementReader(database).ReadAsync(Operator, sheet, int.MaxValue, cancellation);
        if (context.Json)
            JsonOutput.Print(context.Out, SubmissionJson.Of(submission, restated, context.Language));
        else
            await SubmissionReport.PrintAsync(context, submission, restated);
        return ExitCode.Done;
    }
}
