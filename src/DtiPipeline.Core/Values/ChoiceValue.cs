namespace DtiPipeline.Core.Values;

/// <summary>The key of one of the element's options.</summary>
public sealed record ChoiceValue(string Key) : Value
{
    public override string Canonical => Key;
}
