using System.Collections.Immutable;
using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Definitions.Connectors.Pagination;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Pagination;

/// <summary>Follows the cursor that each page names, until one names none.</summary>
internal sealed class CursorPaginator(CursorPagination definition) : Paginator
{
    private readonly HashSet<string> _seen = [];
    private int _pages;

    public override PagePaths Paths { get; } = new(definition.Next, null);

    public override ImmutableArray<KeyValuePair<string, string>> First => Size();

    public override ImmutableArray<KeyValuePair<string, string>>? Next(PageSummary page, string sha256, DataPlace place, Action<Finding> note)
    {
        PageChecks.RequireSize(page.Records, definition.Size, place);
        _pages++;
        // A misspelt path would look just like the end: when a full first page has no such property at all, a person should know.
        if (!page.HasNext && _pages == 1 && page.Records > 0 && page.Records == definition.Size)
            note(Finding.From(place, CollectionCodes.CursorMissing, ("path", definition.Next), ("records", PageChecks.Text(page.Records))));
        if (page.Next is null)
            return null;
        if (!_seen.Add(page.Next))
            throw new DeliveryFault(Finding.From(place, CollectionCodes.CursorRepeated, ("path", definition.Next), ("pages", PageChecks.Text(_pages))));
        PageChecks.RequireEnd(_pages, place);
        return [new(definition.Parameter, page.Next), .. Size()];
    }

    private ImmutableArray<KeyValuePair<string, string>> Size() =>
        definition is { SizeParameter: { } parameter, Size: { } size } ? [new(parameter, PageChecks.Text(size))] : [];
}
