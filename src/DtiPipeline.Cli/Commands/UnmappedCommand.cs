using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Warehouse.DataValues;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti mappings unmapped</c>: raw words that wait for a person, with candidates, rows and the points that hang on them. Unresolved words are a result, not an error.</summary>
public static class UnmappedCommand
{
    private static readonly Option<string?> Assessment = Options.Name("--assessment", "only words and points of this assessment");
    private static readonly Option<bool> All = new("--all") { Description = "also words that are matched, or confirmed to mean nothing" };

    public static Command Build()
    {
        var command = new Command("unmapped", "raw words that wait for a person, with candidates and the points that hang on them");
        command.Options.Add(Assessment);
        command.Options.Add(All);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var assessments = context.Get(Assessment) is { } id ? [definitions.Assessment(id)] : definitions.Set.Assessments;
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var streams = await new WordSurvey(database, definitions.Set).ReadAsync(assessments, cancellation);
        var points = new PointsAtStake(definitions.Set, await new DataValueStore(database).BlockedAsync(cancellation), context.Get(Assessment));
        await new UnmappedReport(context, points).PrintAsync(streams, context.Get(All));
        return ExitCode.Done;
    }
}
