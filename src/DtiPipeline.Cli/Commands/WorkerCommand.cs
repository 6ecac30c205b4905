using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Observing;
using DtiPipeline.Cli.Output;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Alerting.Hosting;
using DtiPipeline.Pipeline.Scheduling.Hosting;
using DtiPipeline.Warehouse.Runs;
using Microsoft.Extensions.Hosting;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti worker</c>: the schedule without pages. As many as one likes on one PostgreSQL server; they take turns.</summary>
public static class WorkerCommand
{
    public static Command Build()
    {
        var command = new Command("worker", "keep the schedule: run what is due, without pages");
        command.Options.Add(ScheduleSetup.Every);
        command.Options.Add(ScheduleSetup.LeaseTime);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        using var observation = Observation.Start(context.Error, LogForm.Text, CommandContext.Setting);
        var definitions = Definitions.Of(context);
        var target = context.Database();
        var database = await NightSetup.OpenAsync(target, cancellation);
        var invented = await new InventedMarker(database).ReadAsync(cancellation) ?? false;
        var environment = new ProcessEnvironment();
        var parts = NightSetup.Parts(context, definitions.Set, database, target, environment, NightSetup.SecretsFor(context, target, invented, environment)) with { Logs = observation.Logs };

        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var schedule = ScheduleSetup.Host(context, definitions, parts, target, invented, observation.Form);
        var alerts = AlertsCommand.Settings(database, () => schedule.Definitions.Current, invented, () => VietnamTime.Today(TimeProvider.System)) with { Every = schedule.Every };
        builder.Services.AddObservation(observation, alerts);
        builder.Services.AddSchedule(schedule, context.Workspace);
        builder.Services.AddAlerts(alerts);
        using var host = builder.Build();
        await host.StartAsync(cancellation);
        await context.Out.WriteLineAsync(context.Language.Say("Đang giữ lịch chạy (Ctrl+C để dừng)", "Keeping the schedule (Ctrl+C stops it)"));
        // A request to stop is how this ends well.
        await host.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }
}
