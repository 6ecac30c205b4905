using System.Globalization;
using DtiPipeline.Core.Definitions.Simulation;
using DtiPipeline.Core.Definitions.Simulation.Paging;
using DtiPipeline.Simulator.Samples;

namespace DtiPipeline.Simulator.Paging;

/// <summary>From a route's records and a request's parameters to the page asked for. Pure: the same request always gives the same page.</summary>
internal static class PageCutter
{
    private const string StartParameter = "start";

    /// <exception cref="BadRequest">A parameter cannot be understood.</exception>
    public static Page Cut(SimulatedRoute route, RecordTable table, IReadOnlyDictionary<string, string> query)
    {
        var from = route.Window is { } w ? Day(query, w.From, w.Format) : null;
        var to = route.Window is { } v ? Day(query, v.To, v.Format) : null;
        return route.Paging switch
        {
            NumberedPages pages => Numbered(pages, Select(table, from, to), query),
            OffsetPages pages => Select(table, from, to).Cut(
                Whole(query, pages.Parameter, atLeast: 0) ?? 0, Size(query, pages.SizeParameter, pages.Size, pages.MaxSize)),
            NextUrlPages pages => Linked(Select(table, from, to), Size(query, pages.SizeParameter, pages.Size, pages.MaxSize), query),
            LinkPages pages => Linked(Select(table, from, to), Size(query, pages.SizeParameter, pages.Size, pages.MaxSize), query),
            CursorPages pages => AtCursor(pages, route.Path, table, from, to, query),
            _ => Select(table, from, to),
        };
    }

    private static Page Select(RecordTable table, DateOnly? from, DateOnly? to) => Page.Whole(table, table.Within(from, to));

    private static Page Numbered(NumberedPages pages, Page whole, IReadOnlyDictionary<string, string> query)
    {
        var size = Size(query, pages.SizeParameter, pages.Size, pages.MaxSize);
        var number = Whole(query, pages.Parameter, atLeast: pages.First) ?? pages.First;
        return whole.Cut((long)(number - pages.First) * size, size);
    }

    /// <summary>The page names the next one by its own address with another start in it.</summary>
    private static Page Linked(Page whole, int size, IReadOnlyDictionary<string, string> query)
    {
        var page = whole.Cut(Whole(query, StartParameter, atLeast: 0) ?? 0, size);
        var others = query.Where(pair => pair.Key != StartParameter).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
        return page with { Next = page.End is { } end ? "?" + string.Join('&', others.Append(string.Create(CultureInfo.InvariantCulture, $"{StartParameter}={end}"))) : null };
    }

    private static Page AtCursor(
        CursorPages pages, string path, RecordTable table, DateOnly? from, DateOnly? to, IReadOnlyDictionary<string, string> query)
    {
        var cursor = new Cursor(from, to, 0);
        if (query.TryGetValue(pages.Parameter, out var text))
            cursor = Cursor.Read(path, text) ?? throw new BadRequest($"`{pages.Parameter}` is no cursor of this path");
        if ((from is not null && from != cursor.From) || (to is not null && to != cursor.To))
            throw new BadRequest($"`{pages.Parameter}` belongs to another window");
        var page = Select(table, cursor.From, cursor.To).Cut(cursor.Start, Size(query, pages.SizeParameter, pages.Size, pages.MaxSize));
        return page with { Next = page.End is { } end ? (cursor with { Start = end }).Write(path) : null };
    }

    private static int Size(IReadOnlyDictionary<string, string> query, string? parameter, int size, int maxSize) =>
        Math.Min(parameter is null ? size : Whole(query, parameter, atLeast: 1) ?? size, maxSize);

    private static int? Whole(IReadOnlyDictionary<string, string> query, string parameter, int atLeast)
    {
        if (!query.TryGetValue(parameter, out var text))
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= atLeast
            ? number
            : throw new BadRequest($"`{parameter}` must be a whole number from {atLeast} on, not `{text}`");
    }

    private static DateOnly? Day(IReadOnlyDictionary<string, string> query, string parameter, string format)
    {
        if (!query.TryGetValue(parameter, out var text))
            return null;
        return DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadRequest($"`{parameter}` must be a day written {format}, not `{text}`");
    }
}
