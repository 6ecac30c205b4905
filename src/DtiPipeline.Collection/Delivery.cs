using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Collection;

/// <summary>What one collection of one stream brought.</summary>
public sealed record Delivery
{
    /// <summary>In the order in which they came. Pages of an answer belong together; each file is a delivery of its own to stage.</summary>
    public required ImmutableArray<LandedPayload> Payloads { get; init; }

    /// <summary>The days asked for, cut at the run's as-of date.</summary>
    public required Window Asked { get; init; }

    /// <summary>Findings that ended nothing: files left in the inbox, a cursor that never came.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>These bytes were staged before and are read anew, because the definition has changed: whether they may be taken was settled then.</summary>
    public bool IsReadAgain { get; init; }

    /// <summary>Nothing arrived: no file lay in the inbox. That is not an empty answer, and not an error.</summary>
    public bool IsEmpty => Payloads.IsEmpty;
}
