using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Previewing;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti mappings preview</c>: what an edit of the definitions would do to values, points and ranks, before it is applied. Nothing of the warehouse changes.</summary>
public static class PreviewCommand
{
    private static readonly Option<string?> Against = new("--against") { Description = "folder of the edited workspace", HelpName = "DIR" };
    private static readonly Option<string[]> EditedFile = new("--file") { Description = "an edited definition file, in place of the one of that name; may be given several times", HelpName = "PATH", AllowMultipleArgumentsPerToken = false };
    private static readonly Option<string?> Assessment = Options.Name("--assessment", "only this assessment");
    private static readonly Option<DateOnly?> AsOf = Options.Date("--as-of", "the pretended today (default: that of the last run)");

    public static Command Build()
    {
        var command = new Command("preview", "what an edit would do to values, points and ranks; changes nothing");
        foreach (var option in (Option[])[Against, EditedFile, Assessment, AsOf])
            command.Options.Add(option);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var edited = (context.Get(Against), context.Get(EditedFile) ?? []) switch
        {
            ({ } folder, []) => EditedDefinitions.Of(folder),
            (null, { Length: > 0 } files) => EditedDefinitions.With(definitions.Files, files),
            _ => throw new UsageFault("give the edit: either --against DIR, a whole edited workspace, or --file PATH, one edited file"),
        };
        if (context.Get(Assessment) is { } id)
            definitions.Assessment(id);
        var target = context.Database();
        var database = await NightSetup.OpenAsync(target, cancellation);
        var invented = await new InventedMarker(database).ReadAsync(cancellation) ?? false;
        var environment = new ProcessEnvironment();
        var parts = NightSetup.Parts(context, definitions.Set, database, target, environment, NightSetup.SecretsFor(context, target, invented, environment));
        var day = context.Get(AsOf) ?? (await new RunStore(database).ListAsync(1, cancellation: cancellation)).Select(run => (DateOnly?)run.AsOf).FirstOrDefault() ?? VietnamTime.Today(TimeProvider.System);
        var result = await RunProgress.ShowAsync(context.Error, observer => new Preview(parts).RunAsync(edited.Set, new PreviewRequest(day, context.Get(Assessment)), observer, cancellation));
        await new PreviewReport(context, definitions.Set, edited).PrintAsync(result, day, invented);
        return ExitCode.Done;
    }
}
