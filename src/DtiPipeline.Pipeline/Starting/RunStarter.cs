using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
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

    public async Task<bool> StartAsync(string who, CancellationToken cancellation = default, params string[] connectors)
    {
        var plan = Plan(connectors);
        var begin = new TaskCompletionSource();
        lock (_gate)
        {
            if (_last?.IsRunning == true)
                return false;
            var progress = new RunProgress();
            _last = new StartedRun(who, parts().Time.GetUtcNow(), progress, RunAsync(begin.Task, plan, progress, who));
        }
        try
        {
            // On record before anything happens: what cannot be recorded is not done.
            await new AuditStore(parts().Database).RecordAsync(
                new AuditAct(who, "run.started", connectors.Length == 0 ? "run" : $"source/{string.Join(',', connectors)}", new Dictionary<string, string>
                {
                    ["asOf"] = plan.Request.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                }),
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

    private async Task<Finding?> RunAsync(Task begin, RunPlan plan, RunProgress progress, string who)
    {
        await begin;
        try
        {
            await Task.Run(() => new NightRun(parts() with { Who = who }).RunAsync(Kind, plan, progress, _stop.Token), _stop.Token);
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
