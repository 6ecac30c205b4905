using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Pipeline.Starting;

/// <summary>Runs in this process, in the background. The lease keeps runs of other processes and these apart.</summary>
/// <param name="parts">What a night is made of at the moment: definitions may be others by the next one.</param>
/// <param name="today">The run's pretended today.</param>
/// <param name="allowInvented">True in a demonstration database.</param>
public sealed class RunStarter(Func<NightRunParts> parts, Func<DateOnly> today, bool allowInvented) : IRunStarter, IAsyncDisposable
{
    /// <summary>What the ledger calls a run that a person started.</summary>
    public const string Kind = "run";

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private StartedRun? _last;

    public StartedRun? Last
    {
        get
        {
            lock (_gate)
                return _last;
        }
    }

    public RunPlan Plan(params string[] connectors) =>
        RunPlanner.Plan(parts().Definitions, new RunRequest { AsOf = today(), Connectors = [.. connectors], AllowInvented = allowInvented });

    public Task<bool> StartAsync(string who, CancellationToken cancellation = default, params string[] connectors) => BeginAsync(
        parts() with { Who = who }, Kind, Plan(connectors), new AuditAct(who, "run.started", connectors.Length == 0 ? "run" : $"source/{string.Join(',', connectors)}"), cancellation);

    public Task<bool> ReplayAsync(string who, DefinitionSet definitions, string code, IReadOnlyCollection<WorkItem> group, CancellationToken cancellation = default) => BeginAsync(
        parts() with { Who = who, Definitions = definitions }, GroupReplay.Kind,
        RunPlanner.Plan(definitions, GroupReplay.Of(today(), group.Select(item => item.Connector), allowInvented)),
        new AuditAct(who, GroupReplay.Action, GroupReplay.Subject + code, new Dictionary<string, string>
        {
            [GroupReplay.Rows] = group.Sum(item => item.Rows).ToString(CultureInfo.InvariantCulture),
        }),
        cancellation);

    private async Task<bool> BeginAsync(NightRunParts night, string kind, RunPlan plan, AuditAct act, CancellationToken cancellation)
    {
        var begin = new TaskCompletionSource();
        lock (_gate)
        {
            if (_last?.IsRunning == true)
                return false;
            var progress = new RunProgress();
            _last = new StartedRun(act.Who, night.Time.GetUtcNow(), progress, RunAsync(begin.Task, night, kind, plan, progress));
        }
        try
        {
            // On record before anything happens: what cannot be recorded is not done.
            await new AuditStore(night.Database).RecordAsync(
                act with { Detail = new Dictionary<string, string>(act.Detail ?? new Dictionary<string, string>()) { ["asOf"] = plan.Request.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } },
                cancellation);
            begin.SetResult();
            return true;
        }
        catch (Exception)
        {
            begin.SetCanceled(CancellationToken.None);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (Last is { } last)
            await ((Task)last.Ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task<Finding?> RunAsync(Task begin, NightRunParts night, string kind, RunPlan plan, RunProgress progress)
    {
        await begin;
        try
        {
            await Task.Run(() => new NightRun(night).RunAsync(kind, plan, progress, _stop.Token), _stop.Token);
            return null;
        }
        catch (WarehouseFault fault)
        {
            return fault.Finding;
        }
        catch (DeliveryFault fault)
        {
            return fault.Finding;
        }
    }
}
