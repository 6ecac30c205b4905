using System.Collections.Concurrent;
using DtiPipeline.Collection.Backoff;
using DtiPipeline.Collection.Inbox;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Querying;
using DtiPipeline.Collection.Requesting;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Collection.Tracing;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Collection;

/// <summary>
/// Step one of collecting: fetches what a stream has and lands the bytes. Nothing is decoded here beyond what the next page needs. One collector
/// serves one run; streams of the same source share its connection, token and rate limit.
/// </summary>
public sealed class StreamCollector(ILanding landing, IEnvironment environment, TimeProvider time) : IDisposable
{
    private readonly HostBreakers _breakers = new(time);
    private readonly ConcurrentDictionary<string, Lazy<HttpSession>> _sessions = new(StringComparer.Ordinal);

    /// <param name="window">The days to ask for, both ends included. Files are taken whatever their days.</param>
    /// <param name="asOf">The run's pretended today: nothing after it is asked for. Not before the window begins.</param>
    /// <param name="progress">Told of every payload as soon as its bytes are safe.</param>
    /// <exception cref="DeliveryFault">The stream ends; its finding says where, why and what to do.</exception>
    public Task<Delivery> CollectAsync(
        ConnectorDefinition connector, StreamDefinition stream, Window window, DateOnly asOf, IProgress<CollectionProgress>? progress, CancellationToken cancellation) =>
        CollectAsync(connector, stream, window, asOf, int.MaxValue, progress, cancellation);

    /// <summary>Fetches the first pages only, to see whether a source can be used. Files are taken all the same.</summary>
    /// <param name="pages">How many, at most; a query gives a thousand rows for each.</param>
    /// <exception cref="DeliveryFault">The stream ends; its finding says where, why and what to do.</exception>
    public Task<Delivery> ProbeAsync(ConnectorDefinition connector, StreamDefinition stream, Window window, DateOnly asOf, int pages, CancellationToken cancellation) =>
        CollectAsync(connector, stream, window, asOf, pages, null, cancellation);

    private async Task<Delivery> CollectAsync(
        ConnectorDefinition connector, StreamDefinition stream, Window window, DateOnly asOf, int pages, IProgress<CollectionProgress>? progress, CancellationToken cancellation)
    {
        var asked = window.CutAt(asOf) ?? throw new ArgumentException($"the window begins on {window.From:yyyy-MM-dd}, after the as-of date {asOf:yyyy-MM-dd}", nameof(window));
        using var span = Traces.Begin("source", ("dti.connector", connector.Id), ("dti.stream", stream.Id));
        try
        {
            if (stream.Request is not null && connector.Http is not null)
                return await new HttpCollector(landing, time).CollectAsync(connector, stream, SessionOf(connector), asked, pages, progress, cancellation);
            if (stream.Query is not null && connector.Database is not null)
                return await new QueryCollector(landing, time).CollectAsync(connector, stream, QuerySource.Of(connector, environment), asked, asOf, pages, progress, cancellation);
            if (stream.Files is not null && connector.Inbox is { } inbox)
            {
                var folder = ConnectorSettings.Resolve(connector, environment, inbox)[0];
                return await new InboxCollector(landing, time).CollectAsync(connector, stream, folder, asked, asOf, progress, cancellation);
            }
        }
        catch (DeliveryFault fault)
        {
            span.Failed(fault.Finding.Code);
            // A session belongs to a connector; the reader of the finding wants to know whose data are missing.
            var finding = fault.Finding.Place is { Stream: null } place ? fault.Finding with { Place = place with { Stream = stream.Id } } : fault.Finding;
            throw new DeliveryFault(PersonalText.Masked(stream, finding), fault.IsTransient, fault);
        }
        throw new DeliveryFault(Finding.In(stream.At, CollectionCodes.NoWayIn, ("stream", stream.Id), ("connector", connector.Id)));
    }

    /// <summary>What was collected of a stream last has been used, or found to be of no use: the next walk over its pages begins anew.</summary>
    public void Settle(string connector, string stream) => landing.Notes.Pages.Clear(connector, stream);

    public void Dispose()
    {
        foreach (var session in _sessions.Values)
            if (session.IsValueCreated)
                session.Value.Dispose();
    }

    // Lazy, because two streams that start together must not open two sessions with a rate limit each.
    private HttpSession SessionOf(ConnectorDefinition connector) =>
        _sessions.GetOrAdd(connector.Id, _ => new Lazy<HttpSession>(() => new HttpSession(connector, environment, _breakers, time))).Value;
}
