using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>Yes or no: what JSON and workbooks know as such, and the words the definition lists, whatever their case.</summary>
internal sealed class BooleanConverter(FieldDefinition field, WordList absent) : FieldConverter(field, absent)
{
    private readonly WordList _yes = new(field.Yes);
    private readonly WordList _no = new(field.No);
    private readonly string? _expected = field.Yes.IsEmpty && field.No.IsEmpty ? null : string.Join(", ", field.Yes.Concat(field.No));

    protected override Conversion ConvertPresent(in RawValue raw)
    {
        if (raw.Kind == RawKind.Boolean)
            return Conversion.Of((long)raw.Number);
        if (_yes.Contains(raw.Text))
            return Conversion.Of(1L);
        if (_no.Contains(raw.Text))
            return Conversion.Of(0L);
        return Conversion.Refused(DecodingCodes.NotYesOrNo, _expected);
    }
}
