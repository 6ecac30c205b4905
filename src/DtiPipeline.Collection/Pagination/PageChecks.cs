using System.Globalization;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Pagination;

/// <summary>What no page of any source may do.</summary>
internal static class PageChecks
{
    /// <summary>Half a million dossiers at ten a page; more is a source that never ends.</summary>
    private const int MostPages = 50_000;

    /// <exception cref="DeliveryFault">More records than were asked for: the size is not understood, so the number of pages means nothing.</exception>
    public static void RequireSize(int records, int? size, DataPlace place)
    {
        if (records > size)
            throw new DeliveryFault(Finding.From(place, CollectionCodes.PageTooLong, ("records", Text(records)), ("size", Text(size.Value))));
    }

    /// <exception cref="DeliveryFault">There are too many pages.</exception>
    public static void RequireEnd(int pages, DataPlace place)
    {
        if (pages >= MostPages)
            throw new DeliveryFault(Finding.From(place, CollectionCodes.TooManyPages, ("limit", Text(MostPages))));
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
