using System.Collections.Immutable;
using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Definitions.Connectors.Pagination;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Pagination;

/// <summary>Counts pages up until one is not full, or all records that the source announced have come.</summary>
internal sealed class PageNumberPaginator(PageNumberPagination definition) : Paginator
{
    private string? _lastPage;
    private long? _total;
    private long _received;
    private int _pages;

    public override PagePaths Paths { get; } = new(null, definition.Total);

    public override ImmutableArray<KeyValuePair<string, string>> First => Parameters();

    public override ImmutableArray<KeyValuePair<string, string>>? Next(PageSummary page, string sha256, DataPlace place, Action<Finding> note)
    {
        PageChecks.RequireSize(page.Records, definition.Size, place);
        if (page.Records > 0 && sha256 == _lastPage)
            throw new DeliveryFault(Finding.From(place, CollectionCodes.PageRepeated, ("parameter", definition.Parameter)));
        _lastPage = sha256;
        _received += page.Records;
        _pages++;
        if (definition.Total is not null)
            FollowTotal(page, place);
        PageChecks.RequireEnd(_pages, place);
        var isLast = page.Records < definition.Size || _received >= _total;
        if (isLast && _received < _total)
            throw new DeliveryFault(Finding.From(place, CollectionCodes.TotalNotReached, ("total", PageChecks.Text(_total.Value)), ("received", PageChecks.Text(_received))));
        return isLast ? null : Parameters();
    }

    /// <summary>A total may grow while we read; one that shrinks has taken records from pages we have not seen yet.</summary>
    private void FollowTotal(PageSummary page, DataPlace place)
    {
        if (page.Total is not { } total)
            throw new DeliveryFault(Finding.From(place, CollectionCodes.TotalMissing, ("path", definition.Total)));
        if (total < _total)
            throw new DeliveryFault(Finding.From(place, CollectionCodes.TotalShrank, ("before", PageChecks.Text(_total.Value)), ("total", PageChecks.Text(total))));
        _total = total;
    }

    private ImmutableArray<KeyValuePair<string, string>> Parameters()
    {
        var number = new KeyValuePair<string, string>(definition.Parameter, PageChecks.Text(definition.First + _pages));
        return definition.SizeParameter is { } size ? [number, new(size, PageChecks.Text(definition.Size))] : [number];
    }
}
