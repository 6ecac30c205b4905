using System.Globalization;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>A number with at most <see cref="FieldDefinition.Scale"/> decimals; more are refused, since rounding would hide that the contract is wrong.</summary>
internal sealed class DecimalConverter(FieldDefinition field, NumberFormat format) : FieldConverter(field, format.Absent)
{
    private readonly long _factor = (long)Math.Pow(10, field.Scale);

    protected override Conversion ConvertPresent(in RawValue raw)
    {
        var (number, fault, expected) = format.Read(raw);
        if (fault is not null)
            return Conversion.Refused(fault, expected);
        var scaled = WholeNumbers.Of(number, _factor, DecodingCodes.TooManyDecimals);
        return scaled.Fault is null ? scaled : scaled with { Expected = Field.Scale.ToString(CultureInfo.InvariantCulture) };
    }
}
