using System.Collections.Immutable;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Pagination;
using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Definitions.Connectors.Pagination;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Collection.Requesting;

/// <summary>The only loop over pages: ask, land, look, write down, ask on.</summary>
internal sealed class StreamWalk(ConnectorDefinition connector, StreamDefinition stream, HttpSession session, ILanding landing, string plan, TimeProvider time)
{
    private readonly RequestDefinition _request = stream.Request!;

    /// <param name="kept">Pages of a walk that broke off; they are looked at again, which brings the walk to where it was.</param>
    /// <param name="most">Pages to be content with; the last one may be missing then.</param>
    /// <exception cref="DeliveryFault">The stream ends.</exception>
    public async Task<Delivery> RunAsync(
        ImmutableArray<JournalPage> kept, Window asked, int most, IProgress<CollectionProgress>? progress, CancellationToken cancellation)
    {
        var fixedParameters = RequestAddress.Parameters(_request, asked);
        var known = _request.Conditional ? landing.Notes.Validators.Read(connector.Id, stream.Id) : [];
        var fetcher = new PageFetcher(stream, session, landing, known, asked.To, time);
        var walk = new PageWalk(_request);
        var findings = new List<Finding>();
        var payloads = ImmutableArray.CreateBuilder<LandedPayload>();
        var address = RequestAddress.Of(session.BaseAddress, _request.Path, [.. fixedParameters, .. walk.First.Parameters]);
        for (var isOver = false; !isOver;)
        {
            var fetched = payloads.Count < kept.Length
                ? new FetchedPage(kept[payloads.Count], await PageFetcher.ReadAsync(landing, kept[payloads.Count].Payload.Sha256, cancellation), null)
                : await fetcher.FetchAsync(address, payloads.Count + 1, cancellation);
            var payload = fetched.Page.Payload;
            payloads.Add(payload);
            var place = new DataPlace { Connector = connector.Id, Stream = stream.Id, File = payload.Name };
            var summary = PageLook.At(stream, fetched, walk.Paths, place);
            if (payloads.Count > kept.Length && _request.Pagination is not SinglePage)
                landing.Notes.Pages.Add(connector.Id, stream.Id, plan, fetched.Page);
            progress?.Report(new CollectionProgress(connector.Id, stream.Id, payload, walk.Received + (summary?.Records ?? 0)));
            var next = summary is null ? null : Next(walk, summary, place, findings);
            isOver = next is null || payloads.Count >= most;
            if (next is not null)
                address = next.Link is { } link
                    ? session.Follow(fetched.Page.Address, link, place)
                    : RequestAddress.Of(session.BaseAddress, _request.Path, [.. fixedParameters, .. next.Parameters]);
        }
        if (_request.Conditional)
            landing.Notes.Validators.Write(connector.Id, stream.Id, fetcher.Validators);
        if (!kept.IsEmpty)
            findings.Add(Finding.From(new DataPlace { Connector = connector.Id, Stream = stream.Id }, CollectionCodes.WalkResumed,
                ("kept", PageChecks.Text(kept.Length)), ("pages", PageChecks.Text(payloads.Count))));
        return new Delivery { Payloads = payloads.ToImmutable(), Asked = asked, Findings = [.. findings] };
    }

    private NextPage? Next(PageWalk walk, PageSummary summary, DataPlace place, List<Finding> findings)
    {
        try
        {
            return walk.Next(summary, place, findings.Add);
        }
        catch (DeliveryFault)
        {
            // Pages that contradict each other are no beginning to go on from.
            landing.Notes.Pages.Clear(connector.Id, stream.Id);
            throw;
        }
    }
}
