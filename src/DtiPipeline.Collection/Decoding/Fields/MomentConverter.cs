using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>A day and time, local to Việt Nam, to the second.</summary>
internal sealed class MomentConverter(FieldDefinition field, ValueFormats formats) : FieldConverter(field, new WordList(formats.Absent))
{
    private readonly MomentText _text = new(formats.Moment);

    protected override Conversion ConvertPresent(in RawValue raw)
    {
        switch (raw.Kind)
        {
            case RawKind.Date:
                return Of(raw.Moment);
            case RawKind.Number or RawKind.HugeNumber:
                return Conversion.Refused(DecodingCodes.DateIsNumber, _text.Expected);
            case RawKind.Text:
                var (first, second) = _text.Read(raw.Text);
                if (first is null)
                    return Conversion.Refused(DecodingCodes.NotADate, _text.Expected);
                return second is null ? Of(first.Value) : Conversion.Refused(DecodingCodes.AmbiguousDate, _text.Expected);
            default:
                return Conversion.Refused(DecodingCodes.NotADate, _text.Expected);
        }
    }

    private static Conversion Of(DateTime moment) => Conversion.Of(IsoText.Moment(moment));
}
