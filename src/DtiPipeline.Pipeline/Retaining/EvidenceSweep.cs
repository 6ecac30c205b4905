using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Retaining;

/// <summary>
/// Removes files of evidence that somebody sent with a form and never completed: no decision refers to them, nobody would ever find them again, and they
/// may name citizens. Each removal is on record.
/// </summary>
internal sealed class EvidenceSweep(NightRunParts parts)
{
    /// <summary>A form holds its file for ten hours; a week leaves room for whoever restores a backup of one and not yet of the other.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (parts.Evidence is not { } shelf)
            return;
        var (evidence, audit) = (new EvidenceStore(parts.Database), new AuditStore(parts.Database));
        var before = parts.Time.GetUtcNow() - Grace;
        foreach (var some in shelf.Older(before).ToList().Chunk(200))
        {
            var known = await evidence.KnownAsync(some, cancellation);
            foreach (var orphan in some.Where(sha256 => !known.Contains(sha256)))
            {
                // The record first: what was removed without one could never be told from what was stolen.
                await audit.RecordAsync(new AuditAct(parts.Who, "evidence.swept", $"evidence/{orphan}", new Dictionary<string, string> { ["why"] = "no decision refers to it" }), cancellation);
                shelf.Remove(orphan);
            }
        }
    }
}
