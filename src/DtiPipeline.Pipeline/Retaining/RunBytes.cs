using System.Collections.Immutable;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Retaining;

/// <summary>What has become of the bytes that a run staged.</summary>
/// <param name="Kept">How many can still be read.</param>
/// <param name="Deleted">Those whose retention has ended.</param>
/// <param name="Lost">SHA-256 of those that are gone and that nobody deleted.</param>
public sealed record RunBytes(int Kept, ImmutableArray<DeletionRecord> Deleted, ImmutableArray<string> Lost)
{
    public static async Task<RunBytes> OfAsync(Database database, ILanding landing, long run, CancellationToken cancellation = default)
    {
        var payloads = new List<PayloadRecord>();
        foreach (var load in await new StagingStore(database).LoadsOfRunAsync(run, cancellation))
            payloads.AddRange(await new PayloadStore(database).OfLoadAsync(load.Id, cancellation));
        var distinct = payloads.DistinctBy(payload => payload.Id).ToList();
        var deleted = await new DeletionStore(database).OfAsync(distinct, cancellation);
        var others = distinct.Where(payload => !deleted.ContainsKey(payload.Id)).Select(payload => payload.Sha256).Distinct(StringComparer.Ordinal).ToList();
        var lost = others.Where(sha256 => !IsReadable(landing.CopiesOf(sha256))).ToImmutableArray();
        return new RunBytes(others.Count - lost.Length, [.. deleted.Values.OrderBy(record => record.Id)], lost);
    }

    private static bool IsReadable(LandedCopies copies) => copies.HasFlag(LandedCopies.Plain) || copies.HasFlag(LandedCopies.Sealed | LandedCopies.Key);
}
