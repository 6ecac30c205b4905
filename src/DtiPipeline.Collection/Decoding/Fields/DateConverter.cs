using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Fields;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>A day.</summary>
internal sealed class DateConverter(FieldDefinition field, ValueFormats formats)
    : CalendarConverter(field, new WordList(formats.Absent), new MomentText(formats.Date))
{
    protected override string Kept(DateTime moment, string read) => IsoText.Day(moment, read);
}
