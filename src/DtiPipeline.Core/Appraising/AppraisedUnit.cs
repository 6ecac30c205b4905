using System.Collections.Immutable;

namespace DtiPipeline.Core.Appraising;

/// <summary>What is known of a unit when a round's result is put together.</summary>
/// <param name="Key">The unit's code with the first day of its version.</param>
/// <param name="Name">As it is called in the result, also when it is called otherwise later.</param>
/// <param name="LeftOut">Why the unit has no result; empty where it has one.</param>
public sealed record AppraisedUnit(string Key, string Name, string LeftOut = "")
{
    /// <summary>Content hash of what the unit signed; null where it has no result.</summary>
    public string? SignedHash { get; init; }

    /// <summary>What the unit gave itself, as it was published on the signed card.</summary>
    public decimal? Self { get; init; }

    /// <summary>The unit's maximum, less what does not apply to it.</summary>
    public decimal ApplicableMax { get; init; }

    /// <summary>Of all indicators of the signed card, in its order.</summary>
    public ImmutableArray<AppraisedScore> Scores { get; init; } = [];
}
