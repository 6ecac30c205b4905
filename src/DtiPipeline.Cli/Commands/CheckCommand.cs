using System.Collections.Immutable;
using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti check</c>: the checks before signing, and how far every lead agency has come.</summary>
public static class CheckCommand
{
    private static readonly Option<string?> Assessment = Options.Name("--assessment", "the assessment");
    private static readonly Option<string?> Round = Options.Name("--round", "the round (default: the newest with a snapshot)");
    private static readonly Option<string?> Unit = new("--unit") { Description = "only this unit", HelpName = "CODE" };

    // Whoever reaches the database from the command line sees all of it.
    private static readonly Person Operator = new("dti", "dti", [new Grant(Role.Auditor)]);

    public static Command Build()
    {
        var command = new Command("check", "what must be put right before signing, and what each lead agency still owes");
        Assessment.Required = true;
        foreach (var option in (Option[])[Assessment, Round, Unit])
            command.Options.Add(option);
        return command.Does(CheckAsync);
    }

    private static async Task<int> CheckAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var assessment = definitions.Assessment(context.Get(Assessment)!);
        if (context.Get(Round) is { } wanted && assessment.Rounds.All(round => round.Id != wanted))
            throw CommandFault.UnknownName("round", wanted, assessment.Rounds.Select(round => round.Id));
        if (context.Get(Unit) is { } unit && !assessment.Units.Contains(unit))
            throw CommandFault.UnknownName("evaluated unit", unit, assessment.Units);
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var standings = Newest(assessment, context.Get(Round), await new ReviewReader(database).StandingsAsync(Operator.ScopeOf(Right.SeeValues), cancellation));
        if (standings.IsEmpty)
            throw new CommandFault(Finding.Of(PipelineCodes.NoSnapshot, ("name", assessment.Id)));
        var reader = new UnitSheets(database, definitions.Set);
        var sheets = ImmutableArray.CreateBuilder<UnitSheet>();
        foreach (var standing in standings.Where(standing => context.Get(Unit) is not { } only || standing.Unit == only))
            if (await reader.ReadAsync(Operator, assessment.Id, standing.Round, standing.Unit, cancellation) is { } sheet)
                sheets.Add(sheet);
        if (context.Json)
            JsonOutput.Print(context.Out, CheckJson.Of(assessment, standings[0].Round, sheets, context.Language));
        else
            await new CheckReport(context).PrintAsync(sheets);
        return sheets.Any(sheet => sheet.Blocking > 0) ? ExitCode.NeedsAttention : ExitCode.Done;
    }

    private static ImmutableArray<StandingRecord> Newest(Assessment assessment, string? wanted, IReadOnlyList<StandingRecord> standings)
    {
        var ofAssessment = standings.Where(standing => standing.Assessment == assessment.Id).ToLookup(standing => standing.Round);
        var round = assessment.Rounds.LastOrDefault(round => (wanted is null || round.Id == wanted) && ofAssessment.Contains(round.Id));
        return round is null ? [] : [.. ofAssessment[round.Id].OrderBy(standing => standing.Unit, StringComparer.Ordinal)];
    }
}
