using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Selection;

/// <summary>Some sources answer HTTP 200 with an error code inside.</summary>
internal static class PageStatus
{
    /// <param name="path">Where the status stands; null where there is none.</param>
    /// <param name="ok">The values that mean success.</param>
    /// <exception cref="DeliveryFault">The status inside the answer is not one of those that mean success.</exception>
    public static void Require(PageSummary summary, string? path, ImmutableArray<string> ok, DataPlace place)
    {
        if (path is not null && !ok.Contains(summary.Status ?? ""))
            throw new DeliveryFault(Finding.From(place with { Path = path }, DecodingCodes.StatusNotOk, ("path", path), ("found", summary.Status ?? "nothing at all"),
                ("expected", string.Join(", ", ok))));
    }
}
