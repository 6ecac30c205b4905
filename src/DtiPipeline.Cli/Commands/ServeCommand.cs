using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Observing;
using DtiPipeline.Cli.Output;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti serve</c>: the pages and the schedule, in one process.</summary>
public static class ServeCommand
{
    private static readonly Option<string> Listen = Address();

    /// <summary>The address to listen on.</summary>
    public static Option<string> Address() => new("--listen")
    {
        Description = $"address of the pages (default: {SiteRunner.UsualAddress}); beyond this machine only behind a proxy that speaks TLS",
        HelpName = "URL",
        DefaultValueFactory = _ => SiteRunner.UsualAddress,
    };

    public static Command Build()
    {
        var command = new Command("serve", "open the pages and keep the schedule");
        command.Options.Add(Listen);
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
        if (await new Enrolment(database).FirstAsync(Environment.UserName, cancellation) is { } password)
            await context.Out.WriteLineAsync(context.Language.Say(
                $"Chưa có tài khoản nào. Đã tạo tài khoản quản trị: {Enrolment.FirstLogin}, mật khẩu dùng một lần: {password} (chỉ hiện một lần này)",
                $"There was no account. An administrator was made: {Enrolment.FirstLogin}, password for one use: {password} (shown this once)"));
        var environment = new ProcessEnvironment();
        var invented = await new InventedMarker(database).ReadAsync(cancellation) ?? false;
        var parts = NightSetup.Parts(context, definitions.Set, database, target, environment, NightSetup.SecretsFor(context, target, invented, environment)) with { Logs = observation.Logs };
        var schedule = ScheduleSetup.Host(context, definitions, parts, target, invented, observation.Form);
        await SiteRunner.RunAsync(
            context, parts, target, context.Get(Listen)!, null,
            address => context.Out.WriteLineAsync(context.Language.Say($"Trang đang mở tại {address} (Ctrl+C để dừng)", $"The pages are open at {address} (Ctrl+C stops them)")),
            observation, cancellation, schedule);
        return ExitCode.Done;
    }
}
