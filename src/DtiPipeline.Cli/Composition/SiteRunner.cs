using System.Net;
using System.Net.Sockets;
using DtiPipeline.Cli.Commands;
using DtiPipeline.Cli.Observing;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Alerting.Hosting;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Scheduling.Hosting;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace DtiPipeline.Cli.Composition;

/// <summary>Keeps the pages open until the process is told to stop; what <c>serve</c> and <c>demo --serve</c> have in common.</summary>
public static class SiteRunner
{
    /// <summary>Where the pages listen when nothing else is said: on this machine only.</summary>
    public const string UsualAddress = "http://127.0.0.1:5080";

    private const string ProxiesVariable = "DTI_PROXIES";

    /// <summary>People who try things out do not wait long for what comes of them.</summary>
    private static readonly TimeSpan DemonstrationLook = TimeSpan.FromSeconds(5);

    /// <param name="today">The pretended today of a demonstration; null: the day it is.</param>
    /// <param name="started">Told the address once the pages answer.</param>
    /// <param name="observation">Where log lines and figures go.</param>
    /// <param name="schedule">The schedule that the same process keeps; null: none.</param>
    public static async Task RunAsync(
        CommandContext context, NightRunParts parts, string target, string listen, DateOnly? today, Func<string, Task> started, Observation observation,
        CancellationToken cancellation, ScheduleHostSettings? schedule = null)
    {
        var keys = DatabaseTarget.Parse(target).SqlitePath is { } path ? Path.GetFullPath(path) + ".cookies" : Path.Combine(context.Workspace.State, "cookies");
        var invented = await new InventedMarker(parts.Database).ReadAsync(cancellation) ?? false;
        var alerts = AlertsCommand.Settings(
            parts.Database, () => schedule?.Definitions.Current ?? parts.Definitions, invented, () => today ?? VietnamTime.Today(TimeProvider.System)) with { Every = schedule?.Every ?? DemonstrationLook };
        await using var site = Site.Build(new SiteSettings
        {
            Parts = parts,
            Workspace = context.Workspace,
            Listen = listen,
            Proxies = Proxies(CommandContext.Setting(ProxiesVariable)),
            Today = today,
            KeyFolder = keys,
            EvidenceFolder = NightSetup.EvidenceFolder(context, target),
            Schedule = schedule?.Schedule,
            Definitions = schedule is null ? null : () => schedule.Definitions.Current,
            Beside = builder =>
            {
                builder.Services.AddObservation(observation, alerts);
                if (schedule is not null)
                    builder.Services.AddSchedule(schedule, context.Workspace);
                builder.Services.AddAlerts(alerts);
            },
            Invented = invented,
        });
        try
        {
            await site.StartAsync(cancellation);
        }
        catch (IOException fault)
        {
            throw new UsageFault($"cannot listen on {listen}: {fault.Message}; choose another with --listen");
        }
        await started(site.Urls.First());
        // A request to stop is how this ends well.
        await site.WaitForShutdownAsync(cancellation);
    }

    /// <summary>Addresses and networks (<c>10.1.0.0/16</c>), parted by commas.</summary>
    private static IReadOnlyList<IPNetwork> Proxies(string? text) =>
    [
        .. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part =>
            IPNetwork.TryParse(part, out var network) ? network
            : IPAddress.TryParse(part, out var one) ? new IPNetwork(one, one.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
            : throw new UsageFault($"{ProxiesVariable} holds '{part}'; expected addresses of proxies or networks such as 10.1.0.0/16, parted by commas")),
    ];
}
