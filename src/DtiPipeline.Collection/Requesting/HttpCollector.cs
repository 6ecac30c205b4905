using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Definitions.Connectors.Pagination;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Snapshots;

namespace DtiPipeline.Collection.Requesting;

/// <summary>Collects a stream over HTTP: goes on with a walk over its pages that broke off, where there is one, or begins anew.</summary>
internal sealed class HttpCollector(ILanding landing, TimeProvider time)
{
    public async Task<Delivery> CollectAsync(
        ConnectorDefinition connector, StreamDefinition stream, HttpSession session, Window asked, int most, IProgress<CollectionProgress>? progress, CancellationToken cancellation)
    {
        if (stream.Decode is not (JsonDecoding or XmlDecoding) && stream.Request!.Pagination is not SinglePage)
            throw new DeliveryFault(Finding.In(stream.At, CollectionCodes.PagesNeedPaths, ("stream", stream.Id)));
        var plan = PlanOf(stream, session.BaseAddress, asked);
        var walk = new StreamWalk(connector, stream, session, landing, plan, time);
        var kept = landing.Notes.Pages.Read(connector.Id, stream.Id, plan, time.GetUtcNow() - connector.Http!.ResumeWithin);
        try
        {
            return await walk.RunAsync(kept, asked, most, progress, cancellation);
        }
        catch (DeliveryFault fault) when (!kept.IsEmpty && !fault.IsTransient)
        {
            // The source has moved on meanwhile: a cursor is no longer known, a total has changed, landed bytes are gone.
            landing.Notes.Pages.Clear(connector.Id, stream.Id);
            return await walk.RunAsync([], asked, most, progress, cancellation);
        }
    }

    /// <summary>Pages belong together only when the same was asked of the same source under the same definition.</summary>
    private static string PlanOf(StreamDefinition stream, Uri baseAddress, Window asked) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{DefinitionFingerprint.OfStream(stream)} {baseAddress} {asked.From:yyyy-MM-dd} {asked.To:yyyy-MM-dd}"))));
}
