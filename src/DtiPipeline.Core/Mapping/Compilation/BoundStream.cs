using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>First stage: the names a mapping writes, resolved to the stream's fields and crosswalks.</summary>
internal sealed class BoundStream(StreamMapping mapping, StreamDefinition source)
{
    /// <summary>The system column that every staging table has beside its fields.</summary>
    public const string AsOf = "as_of";

    private readonly ImmutableDictionary<string, FieldDefinition> _fields = source.Fields
        .Append(new FieldDefinition { Name = AsOf, From = AsOf, Type = FieldType.Date, At = source.At }).ToImmutableDictionary(field => field.Name);

    private readonly ImmutableDictionary<string, WordSource> _words = mapping.Words.ToImmutableDictionary(words => words.Key, words => words.Value);

    public StreamMapping Mapping { get; } = mapping;

    public StreamDefinition Source { get; } = source;

    /// <summary>Rows of files carry the day of their file; answers over HTTP do not, an unchanged row keeps the day on which it was first seen.</summary>
    public bool IsFile => Source.Files is not null;

    public FieldDefinition Field(string name) => _fields.TryGetValue(name, out var field)
        ? field
        : throw new ArgumentException($"{Mapping.At}: stream `{Source.Id}` has no field `{name}`; definitions are checked before they are compiled", nameof(name));

    public WordSource? Words(string name) => _words.GetValueOrDefault(name);

    /// <summary>Name of a field's staging column.</summary>
    public string Column(string name) => name == AsOf ? AsOf : $"f_{Field(name).Name}";
}
