using DtiPipeline.Collection.Landing;
using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>
/// Removes from the landing what killed runs left: files half written, and whole ones that were never registered. Nobody would find these again, and
/// those with personal data would have no end of their retention. What the collector still goes on from, or compares with, stays;
/// all of it while somebody makes a backup.
/// </summary>
internal sealed class LandingSweep(Database database, ILanding landing, TimeProvider time)
{
    /// <summary>Bytes are registered within a run; an hour leaves room for whoever lands without being one.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        landing.Sweep();
        if (await BackupHold.SinceAsync(database, cancellation) is not null)
            return;
        var needed = landing.Notes.References();
        var payloads = new PayloadStore(database);
        foreach (var some in landing.Older(time.GetUtcNow() - Grace).Where(sha256 => !needed.Contains(sha256)).Chunk(200))
        {
            var known = await payloads.KnownAsync(some, cancellation);
            foreach (var orphan in some.Where(sha256 => !known.Contains(sha256)))
                landing.Remove(orphan);
        }
    }
}
