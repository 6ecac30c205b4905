using System.Globalization;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Retaining;

/// <summary>
/// Ends the retention of landed bytes: the record first, then the key, then the bytes, each written down before the next. Whatever is killed where, the
/// next run goes on behind the last step that is written.
/// </summary>
internal sealed class RetentionSweep(NightRunParts parts, RunToken token)
{
    /// <summary>A chunk is three short transactions.</summary>
    private const int ChunkSize = 200;

    private readonly DeletionStore _deletions = new(parts.Database);

    /// <summary>What is due on the clock of this run, by rule.</summary>
    public static async Task<IReadOnlyList<(RetentionRule Rule, IReadOnlyList<ExpiredPayload> Due)>> DueAsync(NightRunParts parts, CancellationToken cancellation)
    {
        var now = parts.Time.GetUtcNow();
        var all = new List<(RetentionRule, IReadOnlyList<ExpiredPayload>)>();
        foreach (var rule in RetentionRule.Of(parts.Definitions))
            all.Add((rule, await new DeletionStore(parts.Database).DueAsync(rule.Connector, rule.Stream, now - rule.Keep, cancellation)));
        return all;
    }

    /// <summary>Why what is due was left for the next time; null when nothing was.</summary>
    public Finding? Waits { get; private set; }

    /// <returns>Every deletion that this call completed.</returns>
    public async Task<IReadOnlyList<DeletionRecord>> RunAsync(CancellationToken cancellation)
    {
        var done = new List<DeletionRecord>(await FinishAsync(cancellation));
        var all = await DueAsync(parts, cancellation);
        if (all.Sum(rule => rule.Due.Count) is > 0 and var count && await BackupHold.SinceAsync(parts.Database, cancellation) is { } since)
        {
            Waits = Finding.Of(RunCodes.DeletionsWait, ("count", count.ToString(CultureInfo.InvariantCulture)), ("since", VietnamTime.Moment(since)));
            return done;
        }
        foreach (var (rule, due) in all)
            foreach (var some in due.Chunk(ChunkSize))
                done.AddRange(await FinishAsync(await _deletions.AskAsync(token, some, rule.Text, parts.Who, parts.Time.GetUtcNow(), cancellation), cancellation));
        await new EvidenceSweep(parts).RunAsync(cancellation);
        return done;
    }

    /// <summary>Completes what a run that was killed began.</summary>
    public async Task<IReadOnlyList<DeletionRecord>> FinishAsync(CancellationToken cancellation)
    {
        var done = new List<DeletionRecord>();
        foreach (var some in (await _deletions.UnfinishedAsync(cancellation)).Chunk(ChunkSize))
            done.AddRange(await FinishAsync(some, cancellation));
        return done;
    }

    private async Task<IReadOnlyList<DeletionRecord>> FinishAsync(IReadOnlyList<DeletionRecord> records, CancellationToken cancellation)
    {
        var holders = await _deletions.HoldersAsync([.. records.Select(record => record.Sha256).Distinct(StringComparer.Ordinal)], cancellation);
        var ended = records.ToDictionary(
            record => record.Id,
            record => LandedCopies.All & ~BytesNeeded.By(holders[record.Sha256], parts.Definitions, parts.Landing.CopiesOf(record.Sha256)));

        var keys = records.Where(record => ended[record.Id].HasFlag(LandedCopies.Key)).ToList();
        foreach (var record in keys)
            parts.Landing.Remove(record.Sha256, LandedCopies.Key);
        await _deletions.KeysDestroyedAsync(token, keys, parts.Time.GetUtcNow(), cancellation);

        foreach (var record in records)
            parts.Landing.Remove(record.Sha256, ended[record.Id] & ~LandedCopies.Key);
        var keptFor = records.Where(record => holders.Contains(record.Sha256)).ToDictionary(
            record => record.Id,
            record => string.Join(", ", holders[record.Sha256].Select(holder => string.Create(CultureInfo.InvariantCulture, $"{holder.Connector}/{holder.Stream}"))));
        await _deletions.CompleteAsync(token, records, keptFor, parts.Time.GetUtcNow(), cancellation);
        return records;
    }
}
