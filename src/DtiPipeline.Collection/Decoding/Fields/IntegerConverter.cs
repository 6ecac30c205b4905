using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>A count. 12.0 is one, 12.5 is not.</summary>
internal sealed class IntegerConverter(FieldDefinition field, NumberFormat format) : FieldConverter(field, format.Absent)
{
    protected override Conversion ConvertPresent(in RawValue raw)
    {
        var (number, fault, expected) = format.Read(raw);
        return fault is not null ? Conversion.Refused(fault, expected) : WholeNumbers.Of(number, 1, DecodingCodes.NotWhole);
    }
}
