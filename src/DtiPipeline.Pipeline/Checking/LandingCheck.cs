using System.Globalization;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Pipeline.Checking;

/// <summary>Compares the landing with the register: every payload's bytes are there, none is there that nobody registered, and all read as they were received.</summary>
public sealed class LandingCheck(Database database, ILanding landing)
{
    /// <param name="read">True to read all bytes and compare their hashes; otherwise only their presence is looked at.</param>
    /// <returns>One finding a kind of damage; none when all is well.</returns>
    public async Task<IReadOnlyList<Finding>> RunAsync(bool read, CancellationToken cancellation)
    {
        var registered = await new PayloadStore(database).HashesAsync(cancellation);
        var landed = landing.Older(DateTimeOffset.MaxValue).ToHashSet(StringComparer.Ordinal);
        var found = new List<Finding>();
        Note(found, "a registered payload whose bytes are gone", registered.Except(landed));
        Note(found, "landed bytes that nobody registered", landed.Except(registered).Except(landing.Notes.References()));
        if (read)
            Note(found, "landed bytes that cannot be read as they came", registered.Intersect(landed).Where(sha256 => !IsSound(sha256)).ToList());
        return found;
    }

    private bool IsSound(string sha256)
    {
        try
        {
            using var bytes = landing.Open(sha256);
            bytes.CopyTo(Stream.Null);
            return true;
        }
        catch (DeliveryFault fault)
        {
            // Bytes whose retention has ended are as they should be.
            return fault.Finding.Code == CollectionCodes.PayloadDeleted;
        }
    }

    private static void Note(List<Finding> found, string why, IEnumerable<string> hashes)
    {
        var all = hashes.Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
            found.Add(Finding.Of(RunCodes.WarehouseUnsound, ("why", why), ("count", all.Count.ToString(CultureInfo.InvariantCulture)), ("where", all[0])));
    }
}
