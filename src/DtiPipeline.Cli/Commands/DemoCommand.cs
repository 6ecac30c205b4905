using System.Collections.Immutable;
using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Observing;
using DtiPipeline.Cli.Output;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Settings;
using DtiPipeline.Simulator;

namespace DtiPipeline.Cli.Commands;

/// <summary>
/// <c>dti demo</c>: the main job, whole, on invented figures and the embedded warehouse. One night in detail, then a night for every assessment that is
/// over by then or not begun; with <c>--as-of</c> that one night only.
/// </summary>
public static class DemoCommand
{
    /// <summary>The demonstration's pretended today: the year 2024 is over, its final round still open.</summary>
    private static readonly DateOnly Today = new(2025, 1, 2);

    private static readonly Option<DateOnly?> AsOf = Options.AsOf();
    private static readonly Option<string[]> Fault = Options.Fault();
    private static readonly Option<bool> Serve = new("--serve") { Description = "open the pages afterwards, with an account for each role, and keep them open" };
    private static readonly Option<string> Listen = ServeCommand.Address();

    public static Command Build()
    {
        var command = new Command("demo", "one whole night on invented figures: collect from the simulator, map, score, keep a snapshot");
        command.Options.Add(AsOf);
        command.Options.Add(Fault);
        command.Options.Add(Serve);
        command.Options.Add(Listen);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var target = context.Database("demo.db");
        var database = await NightSetup.OpenAsync(target, cancellation);
        await using var simulator = await SourceSimulator.StartAsync(
            context.Workspace.Connectors, new SimulatorOptions { Faults = [.. context.Get(Fault) ?? []] }, cancellation);
        var environment = new FixedEnvironment(
            context.Get(Serve) ? DemonstrationInboxes.Own(simulator.Environment, NightSetup.LandingFolder(context, target) + ".inboxes") : simulator.Environment.ToImmutableDictionary(),
            "the simulator");
        var parts = NightSetup.Parts(context, definitions.Set, database, target, environment, SecretsSource.ForDemonstration(NightSetup.DemonstrationKeys(context, target)));
        var exit = context.Get(AsOf) is { } day
            ? await NightCommand.RunAsync(context, definitions, parts, "demo", new RunRequest { AsOf = day, AllowInvented = true }, cancellation)
            : await NightCommand.RunAllAsync(context, definitions, parts, "demo", DemonstrationNights.Of(definitions.Set, Today), cancellation);
        if (!context.Json)
            await context.Out.WriteLineAsync(context.Language.Say("Thử tiếp: ", "Next: ")
                + $"dti explain --assessment tuan-giao-2024 --unit 099 --indicator 6.6 --database {target}");
        if (context.Get(Serve))
        {
            if (!Uri.TryCreate(context.Get(Listen), UriKind.Absolute, out var address) || !address.IsLoopback)
                throw new UsageFault("the demonstration prints its passwords, so it listens on this machine only: --listen http://127.0.0.1:PORT");
            using var observation = Observation.Start(context.Error, LogForm.Text, CommandContext.Setting);
            await SiteRunner.RunAsync(
                context, parts with { Logs = observation.Logs }, target, context.Get(Listen)!, context.Get(AsOf) ?? Today, url => DemonstrationAccounts.PrintAsync(context, definitions.Set, database, url, cancellation),
                observation, cancellation);
        }
        return exit;
    }
}
