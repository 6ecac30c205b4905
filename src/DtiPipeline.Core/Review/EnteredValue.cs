using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review;

/// <summary>What somebody typed, read.</summary>
/// <param name="Value">Null when it cannot be read, or nothing was typed.</param>
/// <param name="Refusal">What was expected instead; null when there is nothing to say.</param>
public sealed record EnteredValue(Value? Value, string? Refusal)
{
    public static readonly EnteredValue Nothing = new(null, null);
}
