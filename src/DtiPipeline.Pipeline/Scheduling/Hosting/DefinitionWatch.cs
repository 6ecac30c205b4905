using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DtiPipeline.Pipeline.Scheduling.Hosting;

/// <summary>Notices changed definition files: at once where the disk tells, else at the next poll.</summary>
internal sealed partial class DefinitionWatch(ScheduleHostSettings settings, Workspace workspace, ILogger<DefinitionWatch> log) : BackgroundService
{
    /// <summary>An editor writes a file in several steps, and a checkout many files.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(500);

    private static readonly FindingText Words = new(Language.En);
    private readonly SemaphoreSlim _changed = new(0, 1);

    public override void Dispose()
    {
        _changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var connectors = Watch(workspace.Connectors);
        using var mappings = Watch(workspace.Mappings);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await _changed.WaitAsync(settings.Poll, stoppingToken))
                await Task.Delay(Settle, stoppingToken);
            try
            {
                if (settings.Definitions.Refresh() is { } change)
                    await KeepAsync(change, stoppingToken);
            }
            catch (IOException problem)
            {
                // A file that is just being replaced; the next look finds it.
                Unreadable(log, problem.Message);
            }
            catch (WarehouseFault fault)
            {
                Unreadable(log, Words.Render(fault.Finding));
            }
        }
    }

    private async Task KeepAsync(RefreshedDefinitions change, CancellationToken cancellation)
    {
        if (change.Refused is { } refused)
            Refused(log, Words.Render(refused));
        else
            Applied(log, change.FilesHash);
        await new ChangeStore(settings.Parts.Database).AddAsync(
            new DefinitionChange(settings.Parts.Time.GetUtcNow(), ProcessHolder.Current, change.Refused is null, change.FilesHash, change.Refused), cancellation);
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Tell();
        watcher.Created += (_, _) => Tell();
        watcher.Deleted += (_, _) => Tell();
        watcher.Renamed += (_, _) => Tell();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Tell()
    {
        lock (_changed)
            if (_changed.CurrentCount == 0)
                _changed.Release();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "changed definitions are at work from the next run on ({Hash})")]
    private static partial void Applied(ILogger log, string hash);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Finding}")]
    private static partial void Refused(ILogger log, string finding);

    [LoggerMessage(Level = LogLevel.Warning, Message = "changed definitions are looked at again later: {Reason}")]
    private static partial void Unreadable(ILogger log, string reason);
}
