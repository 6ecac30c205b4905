using System.Globalization;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Checking;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Pipeline.Checking;

/// <summary>
/// Compares the landing with the register: every payload's bytes are there, none is there that nobody registered, and all read as they were received.
/// Changes nothing. While a run is at work, bytes of the last hour may be its own and are not asked about.
/// </summary>
public sealed class LandingCheck(Database database, ILanding landing, TimeProvider time)
{
    /// <param name="read">True to read all bytes and compare their hashes; otherwise only their presence is looked at.</param>
    /// <returns>One finding a kind of damage, with the first place; none when all is well.</returns>
    public async Task<IReadOnlyList<Finding>> RunAsync(bool read, CancellationToken cancellation)
    {
        // Asked first: a run that begins after this has landed nothing that is looked at below.
        var before = await new WarehouseCheck(database).IsAtWorkAsync(cancellation) ? time.GetUtcNow() - LandingSweep.Grace : DateTimeOffset.MaxValue;
        var strangers = landing.Older(before).ToHashSet(StringComparer.Ordinal);
        var registered = await new PayloadStore(database).HashesAsync(cancellation);
        var landed = landing.Older(DateTimeOffset.MaxValue).ToHashSet(StringComparer.Ordinal);
        var found = new List<Finding>();
        Note(found, RunCodes.LeftBehind, "landed bytes that nobody registered", [.. strangers.Except(registered).Except(landing.Notes.References()).Select(Named)]);
        Note(found, RunCodes.LandedBytesLost, "a registered payload whose bytes are gone", await PlacesAsync(registered.Except(landed), cancellation));
        if (read)
            Note(found, RunCodes.LandedBytesLost, "landed bytes that cannot be read as they came", await PlacesAsync(registered.Intersect(landed).Where(sha256 => !ReadableBytes.AreSound(() => landing.Open(sha256), found)).ToList(), cancellation));
        return found;
    }

    /// <summary>Who misses bytes. Where their retention has ended and a record says so, nobody does.</summary>
    private async Task<IReadOnlyList<string>> PlacesAsync(IEnumerable<string> hashes, CancellationToken cancellation)
    {
        var places = new List<string>();
        foreach (var sha256 in hashes)
        {
            var payloads = await new PayloadStore(database).FindAsync(sha256, cancellation);
            var deleted = await new DeletionStore(database).OfAsync(payloads, cancellation);
            places.AddRange(payloads.Where(payload => !deleted.ContainsKey(payload.Id)).Select(payload => $"{payload.Connector}/{payload.Stream}, {payload.Name}, {Named(sha256)}"));
        }
        return places;
    }

    private static string Named(string sha256) => $"SHA-256 {sha256}";

    private static void Note(List<Finding> found, string code, string why, IReadOnlyList<string> places)
    {
        if (places.Count > 0)
            found.Add(Finding.Of(code, ("why", why), ("count", places.Count.ToString(CultureInfo.InvariantCulture)), ("where", places.Order(StringComparer.Ordinal).First())));
    }
}
