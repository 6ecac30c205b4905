namespace DtiPipeline.Core.Values;

/// <summary>A number, in the element's unit of measure.</summary>
public sealed record NumberValue(decimal Number) : Value
{
    public override string Canonical => CanonicalNumber.Of(Number);
}
