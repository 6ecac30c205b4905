using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>A day. A number is never one: 45364 may be a day that lost its format, or a count.</summary>
internal sealed class DateConverter(FieldDefinition field, ValueFormats formats) : FieldConverter(field, new WordList(formats.Absent))
{
    private readonly MomentText _text = new(formats.Date);

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
                // Two readings of different hours are still one day.
                return second is null || second.Value.Date == first.Value.Date ? Of(first.Value) : Conversion.Refused(DecodingCodes.AmbiguousDate, _text.Expected);
            default:
                return Conversion.Refused(DecodingCodes.NotADate, _text.Expected);
        }
    }

    private static Conversion Of(DateTime day) => Conversion.Of(IsoText.Day(day));
}
