namespace DtiPipeline.Core.Values;

/// <summary>Words, NFC.</summary>
public sealed record TextValue(string Words) : Value
{
    public override string Canonical => Words;
}
