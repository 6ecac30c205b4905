using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>What days and moments have in common: a number is never one (45364 may be a day that lost its format, or a count), and a text that reads as two is refused.</summary>
/// <param name="texts">The declared formats.</param>
internal abstract class CalendarConverter(FieldDefinition field, WordList absent, MomentText texts) : FieldConverter(field, absent)
{
    protected sealed override Conversion ConvertPresent(in RawValue raw)
    {
        switch (raw.Kind)
        {
            case RawKind.Date:
                return Conversion.Of(Kept(raw.Moment, ""));
            case RawKind.Number or RawKind.HugeNumber:
                return Conversion.Refused(DecodingCodes.DateIsNumber, texts.Expected);
            case RawKind.Text:
                var (first, second) = texts.Read(raw.Text);
                if (first is null && IsSerial(raw.Text))
                    return Conversion.Refused(DecodingCodes.DateIsNumber, texts.Expected);
                if (first is null)
                    return Conversion.Refused(DecodingCodes.NotADate, texts.Expected);
                var kept = Kept(first.Value, raw.Text);
                var isOne = second is null || Kept(second.Value, "") == kept;
                return isOne ? Conversion.Of(kept) : Conversion.Refused(DecodingCodes.AmbiguousDate, texts.Expected);
            default:
                return Conversion.Refused(DecodingCodes.NotADate, texts.Expected);
        }
    }

    /// <summary>A day of 1954 to 2064 as Excel numbers days, in a text that was saved from it.</summary>
    private static bool IsSerial(string text) => text.Length == 5 && text[0] is >= '2' and <= '5' && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>What staging keeps of it; two readings that are kept alike are no ambiguity.</summary>
    /// <param name="read">The text it was read from, given back where it is kept as it stands.</param>
    protected abstract string Kept(DateTime moment, string read);
}
