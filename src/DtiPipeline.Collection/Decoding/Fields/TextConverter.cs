using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Fields;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>Text as it stands, cleaned. The words for "no value" of numbers do not apply: a unit may well be called "-" by its source.</summary>
internal sealed class TextConverter(FieldDefinition field) : FieldConverter(field, WordList.None)
{
    protected override Conversion ConvertPresent(in RawValue raw) => Conversion.Of(raw.Text);
}
