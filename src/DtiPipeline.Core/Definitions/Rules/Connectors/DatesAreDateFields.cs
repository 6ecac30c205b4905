using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>A field that decides about a window – of a stream, of a mapping, of one element – holds dates or moments.</summary>
public sealed class DatesAreDateFields : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var ofStreams = from stream in set.Connectors.SelectMany(connector => connector.Streams)
                        from field in stream.Fields
                        where field.Name == stream.Date
                        select (field, At: set.Positions.Value(stream.At, "date"));
        var ofTakes = from stream in set.MappedStreams()
                      where stream.Mapping.Take is TakeWindow
                      let field = stream.Field(((TakeWindow)stream.Mapping.Take).Date)
                      select (field, At: set.Positions.Value(stream.Mapping.At, "take", "date"));
        var ofElements = from stream in set.MappedStreams()
                         from element in stream.Mapping.Elements
                         let field = stream.Field(element.Date)
                         select (field, At: set.Positions.Value(element.At, "date"));
        return ofStreams.Concat(ofTakes).Concat(ofElements)
            .Where(use => use.field is { Type: not (FieldType.Date or FieldType.Moment) })
            .Select(use => Finding.In(use.At, DefinitionCodes.NotADateField, ("name", use.field.Name), ("type", FieldDefinition.Types.WordOf(use.field.Type))));
    }
}
