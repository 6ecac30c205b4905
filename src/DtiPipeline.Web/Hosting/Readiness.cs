using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;

namespace DtiPipeline.Web.Hosting;

/// <summary>Whether the pages can do their work now, by part. Says which part is not ready, and nothing of why: anybody may ask.</summary>
internal sealed class Readiness(NightRunParts parts)
{
    private static readonly byte[] Probe = "dti readiness probe"u8.ToArray();

    /// <returns>True by part: <c>database</c>, <c>definitions</c>, <c>landing</c>.</returns>
    public async Task<IReadOnlyDictionary<string, bool>> CheckAsync(CancellationToken cancellation) => new Dictionary<string, bool>
    {
        ["database"] = await DatabaseAsync(cancellation),
        ["definitions"] = HasWork(parts.Definitions),
        ["landing"] = await LandingAsync(cancellation),
    };

    /// <summary>Reachable, with the schema of this program.</summary>
    private async Task<bool> DatabaseAsync(CancellationToken cancellation)
    {
        try
        {
            await new Migrator(parts.Database).RequireCurrentAsync(cancellation);
            return true;
        }
        catch (WarehouseFault)
        {
            return false;
        }
    }

    private static bool HasWork(DefinitionSet definitions) => !definitions.Connectors.IsEmpty && !definitions.Assessments.IsEmpty;

    /// <summary>Bytes can be kept: it is tried, for a folder may be there and full, or somebody else's.</summary>
    private async Task<bool> LandingAsync(CancellationToken cancellation)
    {
        try
        {
            var landed = await parts.Landing.LandAsync(new MemoryStream(Probe), encrypted: false, cancellation);
            parts.Landing.Remove(landed.Sha256);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DeliveryFault)
        {
            return false;
        }
    }
}
