using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>Gives a raw value the meaning of its field, or says why it has none. Pure; one subclass a field type.</summary>
/// <param name="absent">Texts that stand for "no value" beside a blank. Missing is never zero.</param>
internal abstract class FieldConverter(FieldDefinition field, WordList absent)
{
    protected FieldDefinition Field { get; } = field;

    public Conversion Convert(in RawValue raw)
    {
        if (raw.IsBlank)
            return Missing();
        if (raw.Kind == RawKind.Structure)
            return Conversion.Refused(DecodingCodes.NotASingleValue);
        if (raw.Kind == RawKind.Error)
            return Conversion.Refused(DecodingCodes.CellError);
        if (raw.Kind == RawKind.UnknownUnit)
            return Conversion.Refused(DecodingCodes.RowUnitUnknown, string.Join(", ", Field.UnitOverride!.Words.Select(word => $"`{word.Key}`")));
        var converted = ConvertPresent(raw);
        return converted.Fault is not null && raw.Kind == RawKind.Text && absent.Contains(raw.Text) ? Missing() : converted;
    }

    /// <param name="raw">Neither blank nor a structure.</param>
    protected abstract Conversion ConvertPresent(in RawValue raw);

    private Conversion Missing() => Field.Required ? Conversion.Refused(DecodingCodes.ValueMissing) : Conversion.Absent;
}
