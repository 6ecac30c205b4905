using System.Collections.Immutable;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Mapping.Resolving;

/// <summary>The value that holds, and the streams it was made from.</summary>
/// <param name="Used">The candidates whose figures are in the value; for an absence, those that were looked at.</param>
public sealed record Resolved(DataValue Value, ImmutableArray<Candidate> Used)
{
    /// <summary>Values that other streams give and that do not hold, since another is trusted more.</summary>
    public ImmutableArray<Candidate> PassedOver { get; init; } = [];

    /// <summary>What the sources give, where a person decided otherwise; null where the value is theirs.</summary>
    public DataValue? Source { get; init; }

    /// <summary>Those among them that differ from the value that holds by more than the element tolerates.</summary>
    public ImmutableArray<Candidate> Differing { get; init; } = [];
}
