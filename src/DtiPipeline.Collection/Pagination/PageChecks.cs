using System.Globalization;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Pagination;

/// <summary>What no page of any source may do.</summary>
internal static class PageChecks
{
    /// <exception cref="DeliveryFault">More records than were asked for: the size is not understood, so the number of pages means nothing.</exception>
    public static void RequireSize(int records, int? size, DataPlace place)
    {
        if (records > size)
            throw new DeliveryFault(Finding.From(place, CollectionCodes.PageTooLong, ("records", Text(records)), ("size", Text(size.Value))));
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
