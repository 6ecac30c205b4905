using System.Globalization;
using DtiPipeline.Collection;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Recognises files by their bytes: one that came before under another name, or that was dealt with and moved away and has come again.</summary>
internal sealed class RepeatedFiles(Database database)
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>One note a file. To be asked before the delivery is registered.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(PlannedStream planned, Delivery delivery, CancellationToken cancellation)
    {
        var notes = new List<Finding>();
        foreach (var payload in delivery.Payloads)
        {
            var known = (await new PayloadStore(database).FindAsync(payload.Sha256, cancellation))
                .Where(record => record.Connector == planned.Connector.Id && record.Stream == planned.Stream.Id).ToList();
            if (known.Count > 0 && (payload.Taken is not null || known.TrueForAll(record => record.Name != payload.Name)))
                notes.Add(Finding.From(
                    new DataPlace { Connector = planned.Connector.Id, Stream = planned.Stream.Id, File = payload.Name }, CollectionCodes.FileSeenBefore,
                    ("name", known[0].Name), ("day", known[0].ReceivedAt.ToOffset(Vietnam).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        }
        return notes;
    }
}
