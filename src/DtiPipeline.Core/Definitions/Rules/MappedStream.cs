using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Definitions.Rules;

/// <summary>A stream's mapping beside the stream it maps.</summary>
internal sealed record MappedStream(ConnectorDefinition Connector, StreamDefinition Source, StreamMapping Mapping)
{
    /// <summary><c>connector/stream</c></summary>
    public string Name => $"{Connector.Id}/{Source.Id}";

    /// <summary>The names a mapping may speak of.</summary>
    public IEnumerable<string> FieldNames => Source.Fields.Select(known => known.Name).Append(Lookups.AsOf);

    public FieldDefinition? Field(string? name) => Source.Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>The crosswalk of a field's words; null where the words stand for themselves.</summary>
    public WordSource? Words(string? field) => Mapping.Words.Where(words => words.Key == field).Select(words => words.Value).FirstOrDefault();
}
