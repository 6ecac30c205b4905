using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>All numbers are staged as whole numbers of some unit: pieces, đồng, hundredths.</summary>
internal static class WholeNumbers
{
    /// <param name="factor">How many of the staged unit one of the source's is.</param>
    /// <param name="fractionFault">The code for a number that is no whole number of the staged unit.</param>
    public static Conversion Of(decimal number, long factor, string fractionFault)
    {
        if (Math.Abs(number) > (decimal)long.MaxValue / factor)
            return Conversion.Refused(DecodingCodes.NumberTooBig);
        var scaled = number * factor;
        return decimal.IsInteger(scaled) ? Conversion.Of((long)scaled) : Conversion.Refused(fractionFault);
    }
}
