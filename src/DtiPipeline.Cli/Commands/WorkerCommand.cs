using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Pipeline.Scheduling.Hosting;
using DtiPipeline.Warehouse.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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
        var definitions = Definitions.Of(context);
        var target = context.Database();
        var database = await NightSetup.OpenAsync(target, cancellation);
        var invented = await new InventedMarker(database).ReadAsync(cancellation) ?? false;
        var environment = new ProcessEnvironment();
        var parts = NightSetup.Parts(context, definitions.Set, database, target, environment, NightSetup.SecretsFor(context, target, invented, environment));

        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        Log(builder.Logging);
        builder.Services.AddSchedule(ScheduleSetup.Host(context, definitions, parts, target, invented), context.Workspace);
        using var host = builder.Build();
        await host.StartAsync(cancellation);
        await context.Out.WriteLineAsync(context.Language.Say("Đang giữ lịch chạy (Ctrl+C để dừng)", "Keeping the schedule (Ctrl+C stops it)"));
        // A request to stop is how this ends well.
        await host.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    /// <summary>What is told goes to standard error; of Quartz only what is wrong.</summary>
    internal static void Log(ILoggingBuilder logging) => logging
        .AddSimpleConsole(options => options.SingleLine = true)
        .AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning)
        .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
}
