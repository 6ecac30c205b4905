using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Selection;

/// <summary>Some sources answer HTTP 200 with an error code inside.</summary>
internal static class PageStatus
{
    /// <exception cref="DeliveryFault">The status inside the answer is not one of those that mean success.</exception>
    public static void Require(PageSummary summary, JsonDecoding decoding, DataPlace place)
    {
        if (decoding.StatusPath is { } path && !decoding.StatusOk.Contains(summary.Status ?? ""))
            throw new DeliveryFault(Finding.From(place with { Path = path }, DecodingCodes.StatusNotOk, ("path", path), ("found", summary.Status ?? "nothing at all"),
                ("expected", string.Join(", ", decoding.StatusOk))));
    }
}
