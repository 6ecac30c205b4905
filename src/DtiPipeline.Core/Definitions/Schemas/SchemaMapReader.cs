using System.Text.Json.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Schemas;

/// <summary>Writes down which fields a mapping has. An optional field is given as missing, so that a <c>Read</c> goes on to ask for all.</summary>
internal sealed class SchemaMapReader : MapReader
{
    private readonly JsonObject _properties = [];
    private readonly List<string> _required = [];

    public override SourceSpan At => SchemaValueReader.Nowhere;

    public override T Required<T>(string key, Func<ValueReader, T> read)
    {
        _required.Add(key);
        return Walk(key, read, new JsonObject());
    }

    public override T Optional<T>(string key, Func<ValueReader, T> read, T missing)
    {
        var schema = new JsonObject();
        Walk(key, read, schema);
        AllowNull(schema);
        return missing;
    }

    /// <summary>A field with just one possible value: the word of a variant.</summary>
    public void Constant(string key, string value)
    {
        _required.Add(key);
        _properties[key] = new JsonObject { ["const"] = value };
    }

    public void WriteTo(JsonObject schema)
    {
        schema["type"] = "object";
        schema["properties"] = _properties;
        if (_required.Count > 0)
            schema["required"] = new JsonArray([.. _required.Select(name => JsonValue.Create(name))]);
        schema["additionalProperties"] = false;
    }

    private T Walk<T>(string key, Func<ValueReader, T> read, JsonObject schema)
    {
        var value = read(new SchemaValueReader(schema));
        _properties[key] = schema;
        return value;
    }

    // A field with nothing behind its name counts as missing.
    private static void AllowNull(JsonObject schema)
    {
        switch (schema["type"], schema["enum"], schema["anyOf"] ?? schema["oneOf"])
        {
            case (JsonArray types, _, _):
                types.Add("null");
                break;
            case (JsonValue type, _, _):
                schema["type"] = new JsonArray(type.DeepClone(), "null");
                break;
            case (_, JsonArray words, _):
                words.Add((JsonNode?)null);
                break;
            case (_, _, JsonArray shapes):
                shapes.Add((JsonNode)new JsonObject { ["type"] = "null" });
                break;
        }
    }
}
