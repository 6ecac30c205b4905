namespace DtiPipeline.Core.Scoring.Json;

/// <summary>Decimals without the trailing zeros that arithmetic leaves: 8.00 is written 8.</summary>
internal static class Plain
{
    // Dividing by one at the full scale makes decimal drop what it does not need.
    private const decimal One = 1.0000000000000000000000000000m;

    public static decimal Of(decimal figure) => figure / One;

    public static decimal? Of(decimal? figure) => figure / One;
}
