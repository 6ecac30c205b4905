using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>Money in the field's unit, or in the one the row itself names; kept as đồng, of which there are no fractions.</summary>
internal sealed class MoneyConverter(FieldDefinition field, NumberFormat format) : FieldConverter(field, format.Absent)
{
    protected override Conversion ConvertPresent(in RawValue raw)
    {
        var (number, fault, expected) = format.Read(raw);
        if (fault is not null)
            return Conversion.Refused(fault, expected);
        var unit = raw.Unit ?? Field.Unit ?? MoneyUnit.Dong;
        var dong = WholeNumbers.Of(number, unit.InDong(), DecodingCodes.FractionOfDong);
        return dong.Fault is null ? dong : dong with { Expected = MoneyUnits.Words.WordOf(unit) };
    }
}
