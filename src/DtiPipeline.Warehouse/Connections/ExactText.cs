using DtiPipeline.Core.Values;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>Exact decimals on their way to the database: without trailing zeros, so that equal numbers are equal texts.</summary>
internal static class ExactText
{
    public static string Of(decimal number) => new NumberValue(number).Canonical;
}
