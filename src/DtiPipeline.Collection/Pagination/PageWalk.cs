using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Pagination;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Pagination;

/// <summary>One walk over the pages of a stream, and what no source may do on the way: a source that contradicts itself is a fault, not an endless loop.</summary>
internal sealed class PageWalk(RequestDefinition request)
{
    private readonly PaginationDefinition _definition = request.Pagination;
    private readonly Paginator _paginator = Paginators.For(request.Pagination);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private long? _total;
    private int _pages;

    /// <summary>Where in an answer the walk's own facts stand.</summary>
    public PagePaths Paths => new(_definition.NextPath, _definition.Total);

    public NextPage First => _paginator.First;

    /// <summary>Records so far.</summary>
    public long Received { get; private set; }

    /// <returns>The next page; null when this was the last.</returns>
    /// <exception cref="DeliveryFault">The page contradicts what was asked or told before.</exception>
    public NextPage? Next(PageSummary page, DataPlace place, Action<Finding> note)
    {
        PageChecks.RequireSize(page.Records, _definition.Size, place);
        _pages++;
        Received += page.Records;
        if (page.Records > 0 && !_seen.TryAdd(page.RecordsHash, _pages))
            throw new DeliveryFault(Finding.From(place, CollectionCodes.PageRepeated, ("page", PageChecks.Text(_pages)),
                ("earlier", PageChecks.Text(_seen[page.RecordsHash])), ("parameter", _definition.PageParameter)));
        if (_definition.Total is { } path)
            FollowTotal(page, path, place);
        NoteMissingNext(page, place, note);
        var next = _paginator.After(page, _pages, Received);
        if (next is null && Received < _total)
            throw new DeliveryFault(Finding.From(place, CollectionCodes.TotalNotReached, ("total", PageChecks.Text(_total.Value)), ("received", PageChecks.Text(Received))));
        if (next is null)
            return null;
        if (!_asked.Add(next.Key))
            throw new DeliveryFault(Finding.From(place, CollectionCodes.CursorRepeated, ("path", _definition.NextPath ?? "Link"), ("pages", PageChecks.Text(_pages))));
        if (_pages >= request.MaxPages)
            throw new DeliveryFault(Finding.From(place, CollectionCodes.TooManyPages, ("limit", PageChecks.Text(request.MaxPages))));
        return next;
    }

    /// <summary>A total may grow while we read; one that shrinks has taken records from pages we have not seen yet.</summary>
    private void FollowTotal(PageSummary page, string path, DataPlace place)
    {
        if (page.Total is not { } total)
            throw new DeliveryFault(Finding.From(place, CollectionCodes.TotalMissing, ("path", path)));
        if (total < _total)
            throw new DeliveryFault(Finding.From(place, CollectionCodes.TotalShrank, ("before", PageChecks.Text(_total.Value)), ("total", PageChecks.Text(total))));
        _total = total;
    }

    /// <summary>A misspelt path would look just like the end: when a full first page has no such property at all, a person should know.</summary>
    private void NoteMissingNext(PageSummary page, DataPlace place, Action<Finding> note)
    {
        if (_definition.NextPath is { } path && !page.HasNext && _pages == 1 && page.Records > 0 && page.Records == _definition.Size)
            note(Finding.From(place, CollectionCodes.CursorMissing, ("path", path), ("records", PageChecks.Text(page.Records))));
    }
}
