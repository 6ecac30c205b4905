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

/// <summary>The only loop over pages: ask, land, look, ask on. Every answer is landed before anybody looks at it, so that a bad one can be studied.</summary>
internal sealed class HttpCollector(ILanding landing, TimeProvider time)
{
    public async Task<Delivery> CollectAsync(
        ConnectorDefinition connector, StreamDefinition stream, HttpSession session, Window asked, IProgress<CollectionProgress>? progress, CancellationToken cancellation)
    {
        var request = stream.Request!;
        if (stream.Decode is not JsonDecoding && request.Pagination is not SinglePage)
            throw new DeliveryFault(Finding.In(stream.At, CollectionCodes.PagesNeedJson, ("stream", stream.Id)));
        var paginator = Paginators.For(request.Pagination);
        var fixedParameters = RequestAddress.Parameters(request, asked);
        var findings = new List<Finding>();
        var payloads = ImmutableArray.CreateBuilder<LandedPayload>();
        var records = 0L;
        for (ImmutableArray<KeyValuePair<string, string>>? page = paginator.First; page is { } parameters;)
        {
            ImmutableArray<KeyValuePair<string, string>> query = [.. fixedParameters, .. parameters];
            var answer = await session.GetAsync(request.Path, query, cancellation);
            var payload = await LandAsync(stream, session.Shown(request.Path, query), answer, payloads.Count + 1, asked.To, cancellation);
            payloads.Add(payload);
            var summary = Look(stream, answer, paginator.Paths, new DataPlace { Connector = connector.Id, Stream = stream.Id, File = payload.Name });
            records += summary?.Records ?? 0;
            progress?.Report(new CollectionProgress(connector.Id, stream.Id, payload, records));
            page = summary is null ? null
                : paginator.Next(summary, payload.Sha256, new DataPlace { Connector = connector.Id, Stream = stream.Id, File = payload.Name }, findings.Add);
        }
        return new Delivery { Payloads = payloads.ToImmutable(), Asked = asked, Findings = [.. findings] };
    }

    private async Task<LandedPayload> LandAsync(StreamDefinition stream, string shown, HttpAnswer answer, int ordinal, DateOnly asOf, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream(answer.Body, writable: false);
        var landed = await landing.LandAsync(bytes, stream.PersonalData, cancellation);
        return new LandedPayload
        {
            Sha256 = landed.Sha256,
            Name = FormattableString.Invariant($"{stream.Request!.Path} #{ordinal}"),
            Request = shown,
            ReceivedAt = time.GetUtcNow(),
            Bytes = landed.Bytes,
            Ordinal = ordinal,
            AsOf = asOf,
        };
    }

    /// <returns>Null where the answer is no JSON by definition: then there is nothing to see before it is decoded.</returns>
    private static PageSummary? Look(StreamDefinition stream, HttpAnswer answer, PagePaths paths, DataPlace place)
    {
        if (stream.Decode is not JsonDecoding json)
            return null;
        var start = answer.Body.AsSpan().TrimStart("\uFEFF \t\r\n"u8);
        if (start.IsEmpty || start[0] is not ((byte)'{' or (byte)'['))
            throw new DeliveryFault(Finding.From(place, CollectionCodes.NotJson, ("found", start.IsEmpty ? "nothing at all" : answer.ContentType ?? "something else")));
        var body = answer.Body.AsMemory();
        var summary = JsonPageReader.Read(body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body, json, paths, place);
        PageStatus.Require(summary, json, place);
        return summary;
    }
}
