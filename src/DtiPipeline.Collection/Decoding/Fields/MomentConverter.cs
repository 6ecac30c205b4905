using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Fields;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>A day and time, local to Việt Nam, to the second.</summary>
internal sealed class MomentConverter(FieldDefinition field, ValueFormats formats)
    : CalendarConverter(field, new WordList(formats.Absent), new MomentText(formats.Moment))
{
    protected override string Kept(DateTime moment, string read) => IsoText.Moment(moment, read);
}
