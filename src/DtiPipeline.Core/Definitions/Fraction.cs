namespace DtiPipeline.Core.Definitions;

/// <summary>A part of an indicator's maximum, kept as it is printed (1/3 has no exact decimal). <c>Below</c> is never zero.</summary>
public readonly record struct Fraction(decimal Above, decimal Below)
{
    /// <summary>This part of <paramref name="maximum"/>; multiplies before it divides, so that thirds stay as exact as they can be.</summary>
    public decimal Of(decimal maximum) => maximum * Above / Below;
}
