using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti run</c>, <c>dti collect</c> and <c>dti replay</c>: the night run, the part of it that collects, and the part that does not.</summary>
public static class RunCommand
{
    private static readonly Option<DateOnly?> AsOf = Options.AsOf();
    private static readonly Option<string?> Assessment = Options.Name("--assessment", "only this assessment");
    private static readonly Option<string[]> Connector = Options.Names("--connector", "only this connector; may be given several times");
    private static readonly Option<bool> PlanOnly = new("--plan") { Description = "print what would run and change nothing" };
    private static readonly Argument<string[]> Connectors = new("connector") { Description = "connectors to collect", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<DateOnly?> From = Options.Date("--from", "first day asked for");
    private static readonly Option<DateOnly?> To = Options.Date("--to", "last day asked for");

    public static Command BuildRun()
    {
        var command = new Command("run", "the night run of all open rounds");
        foreach (var option in (Option[])[AsOf, Assessment, Connector, PlanOnly])
            command.Options.Add(option);
        return command.Does((context, cancellation) => RunAsync(context, "run", new RunRequest
        {
            AsOf = Day(context),
            Assessments = context.Get(Assessment) is { } id ? [id] : [],
            Connectors = [.. context.Get(Connector) ?? []],
        }, cancellation));
    }

    public static Command BuildCollect()
    {
        var command = new Command("collect", "collect and stage only; nothing is mapped or scored");
        command.Arguments.Add(Connectors);
        foreach (var option in (Option[])[AsOf, From, To])
            command.Options.Add(option);
        return command.Does((context, cancellation) => RunAsync(context, "collect", new RunRequest
        {
            AsOf = Day(context),
            Connectors = [.. context.Get(Connectors) ?? []],
            CollectOnly = true,
            Window = WindowOf(context),
        }, cancellation));
    }

    public static Command BuildReplay()
    {
        var command = new Command("replay", "stage, map and score again from the landed bytes; the network is not used");
        foreach (var option in (Option[])[AsOf, Connector])
            command.Options.Add(option);
        return command.Does((context, cancellation) => RunAsync(context, "replay", new RunRequest
        {
            AsOf = Day(context),
            Connectors = [.. context.Get(Connector) ?? []],
            Replay = true,
        }, cancellation));
    }

    private static async Task<int> RunAsync(CommandContext context, string kind, RunRequest request, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        RequireKnown(definitions.Set, request);
        var target = context.Database();
        var database = await NightSetup.OpenAsync(target, cancellation);
        var invented = await new InventedMarker(database).ReadAsync(cancellation) ?? false;
        request = request with { AllowInvented = invented };
        if (context.Get(PlanOnly))
            return await PlanReport.PrintAsync(context, definitions, RunPlanner.Plan(definitions.Set, request));
        var environment = new ProcessEnvironment();
        var parts = NightSetup.Parts(context, definitions.Set, database, target, environment, NightSetup.SecretsFor(context, target, invented, environment));
        return await NightCommand.RunAsync(context, definitions, parts, kind, request, cancellation);
    }

    private static DateOnly Day(CommandContext context) => context.Get(AsOf) ?? VietnamTime.Today(TimeProvider.System);

    private static Window? WindowOf(CommandContext context) => (context.Get(From), context.Get(To)) switch
    {
        ({ } from, { } to) when from <= to => new Window(from, to),
        (null, null) => null,
        _ => throw new UsageFault("give both --from and --to, the first day not after the last"),
    };

    private static void RequireKnown(DefinitionSet definitions, RunRequest request)
    {
        foreach (var id in request.Connectors)
            Require("connector", id, definitions.Connectors.Select(connector => connector.Id));
        foreach (var id in request.Assessments)
            Require("assessment", id, definitions.Assessments.Select(assessment => assessment.Id));
    }

    private static void Require(string kind, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        if (!names.Contains(name))
            throw CommandFault.UnknownName(kind, name, names);
    }
}
