using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Fields;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>Only the keyed hash of the text goes on.</summary>
internal sealed class IdentifierConverter(FieldDefinition field, IIdentifierHasher hasher) : FieldConverter(field, WordList.None)
{
    protected override Conversion ConvertPresent(in RawValue raw) => Conversion.Of(hasher.Hash(raw.Text));
}
