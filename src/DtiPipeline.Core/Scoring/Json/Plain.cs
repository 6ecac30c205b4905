using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>Decimals without the trailing zeros that arithmetic leaves: 8.00 is written 8. Values as JSON has them.</summary>
internal static class Plain
{
    // Dividing by one at the full scale makes decimal drop what it does not need.
    private const decimal One = 1.0000000000000000000000000000m;

    public static decimal Of(decimal figure) => figure / One;

    public static decimal? Of(decimal? figure) => figure / One;

    /// <summary>A number, true or false, or the canonical text.</summary>
    public static object? Of(Value? value) => value switch
    {
        NumberValue number => Of(number.Number),
        BooleanValue answer => answer.IsTrue,
        _ => value?.Canonical,
    };
}
