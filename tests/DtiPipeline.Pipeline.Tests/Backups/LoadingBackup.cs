using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Backups;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Tests.Backups;

/// <summary>Makes a backup beside a night from the moment its second stream begins. The night does not wait, but it does not end before the database is held.</summary>
internal sealed class LoadingBackup(BackupParts parts, string path) : IRunObserver
{
    private readonly TaskCompletionSource _held = new();
    private int _collected;

    public Task<BackupReport>? Made { get; private set; }

    public void Started(string step, string subject)
    {
        if (step == "collect" && ++_collected == 2)
            Made = Task.Run(() => new BackupRun(parts with { Done = _ => _held.TrySetResult() }).RunAsync(path));
        if (step == "score")
            Assert.True(_held.Task.Wait(TimeSpan.FromMinutes(1)), "the backup never held the database");
    }

    public void Ended(RunStep step)
    {
    }

    public void Found(Finding finding)
    {
    }
}
