using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>What became of one value: a staged value, or the code of why not.</summary>
/// <param name="Fault">One of the DTI43xx codes; null when the value is good.</param>
/// <param name="Expected">What would have been right, for the finding.</param>
internal readonly record struct Conversion(StagedValue Value, string? Fault, string? Expected)
{
    public static Conversion Absent => default;

    public static Conversion Of(string text) => new(StagedValue.Of(text), null, null);

    public static Conversion Of(long number) => new(StagedValue.Of(number), null, null);

    public static Conversion Refused(string fault, string? expected = null) => new(default, fault, expected);
}
