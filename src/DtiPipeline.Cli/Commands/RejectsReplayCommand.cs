using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti rejects replay --group CODE</c>: after a fix, reads and counts again what one cause held up, from the landed bytes; the network is not used.</summary>
public static class RejectsReplayCommand
{
    private static readonly Option<string> Group = new("--group") { Description = "the cause, as `dti rejects list --group` names it", HelpName = "CODE", Required = true };
    private static readonly Option<DateOnly?> AsOf = Options.Date("--as-of", "the run's pretended today (default: that of the last run)");

    public static Command Build()
    {
        var command = new Command("replay", "after a fix: read and count again what one cause held up");
        command.Options.Add(Group);
        command.Options.Add(AsOf);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var target = context.Database();
        var database = await NightSetup.OpenAsync(target, cancellation);
        var day = context.Get(AsOf) ?? (await new RunStore(database).ListAsync(1, cancellation: cancellation)).Select(run => (DateOnly?)run.AsOf).FirstOrDefault() ?? VietnamTime.Today(TimeProvider.System);
        var lists = new WorkList(database, () => definitions.Set, () => day);
        var code = context.Get(Group)!;
        var before = await lists.ReadAsync(cancellation);
        var group = before.Where(item => item.Code == code).ToList();
        if (group.Count == 0)
            throw new CommandFault(Finding.Of(MappingCodes.NothingInGroup, ("code", code), ("expected", before.IsEmpty ? null : string.Join(", ", before.Select(item => item.Code).Distinct()))));

        var summary = await ReplayAsync(context, definitions, database, target, day, [.. group.Select(item => item.Connector)], cancellation);
        var after = (await lists.ReadAsync(cancellation)).Where(item => item.Code == code).ToList();
        await new GroupReplayReport(context).PrintAsync(code, summary, group, after);
        await definitions.Printer(context).PrintAsync(summary.Findings);
        return after.Count > 0 || summary.NeedsLook ? ExitCode.NeedsAttention : ExitCode.Done;
    }

    private static async Task<RunSummary> ReplayAsync(
        CommandContext context, Definitions definitions, Database database, string target, DateOnly day, IReadOnlyList<string> connectors, CancellationToken cancellation)
    {
        var invented = await new InventedMarker(database).ReadAsync(cancellation) ?? false;
        var environment = new ProcessEnvironment();
        var parts = NightSetup.Parts(context, definitions.Set, database, target, environment, NightSetup.SecretsFor(context, target, invented, environment));
        var request = GroupReplay.Of(day, connectors, invented);
        return await RunProgress.ShowAsync(context.Error, observer => new NightRun(parts).RunAsync(GroupReplay.Kind, RunPlanner.Plan(definitions.Set, request), observer, cancellation));
    }
}
