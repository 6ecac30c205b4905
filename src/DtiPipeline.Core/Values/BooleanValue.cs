namespace DtiPipeline.Core.Values;

/// <summary>Yes or no.</summary>
public sealed record BooleanValue(bool IsTrue) : Value
{
    public override string Canonical => IsTrue ? "true" : "false";
}
