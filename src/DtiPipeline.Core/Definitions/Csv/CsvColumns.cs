using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Definitions.Schemas;

namespace DtiPipeline.Core.Definitions.Csv;

/// <summary>The columns of a CSV definition, learnt from the very method that reads its rows.</summary>
/// <param name="All">In the order they are read.</param>
/// <param name="Required">Those whose cells may not be blank.</param>
public sealed record CsvColumns(ImmutableArray<string> All, ImmutableArray<string> Required)
{
    public static CsvColumns Of<T>(Func<ValueReader, T> read)
    {
        var schema = new JsonObject();
        read(new SchemaValueReader(schema));
        return new CsvColumns(
            [.. schema["properties"]!.AsObject().Select(property => property.Key)],
            [.. schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? []]);
    }
}
