using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Schemas;

/// <summary>Reads nothing: it writes into a JSON Schema what it is asked for, and answers harmlessly.</summary>
internal sealed class SchemaValueReader(JsonObject schema) : ValueReader
{
    /// <summary>There is no file.</summary>
    public static readonly SourceSpan Nowhere = new("", 1, 1, 1);

    public override SourceSpan At => Nowhere;

    public override SourceSpan TextAt => Nowhere;

    public override string Text()
    {
        // An editor takes `12` and `true` for a number and a truth value; for us they are texts all the same.
        schema["type"] = new JsonArray("string", "number", "boolean");
        return "";
    }

    public override T Parsed<T>(ScalarForm<T> form)
    {
        var types = new JsonArray("string");
        if (Fits(form.Pattern, "12.5"))
            types.Add("number");
        else if (Fits(form.Pattern, "12"))
            types.Add("integer");
        schema["type"] = types.Count == 1 ? types[0]!.DeepClone() : types;
        schema["pattern"] = form.Pattern;
        schema["patternErrorMessage"] = form.Expected;
        return form.Harmless;
    }

    public override T Word<T>(WordTable<T> words)
    {
        schema["enum"] = new JsonArray([.. words.Words.Select(Constant)]);
        return words.Entries[0].Value;
    }

    public override ImmutableArray<T> List<T>(Func<ValueReader, T> item)
    {
        var items = new JsonObject();
        item(new SchemaValueReader(items));
        schema["type"] = "array";
        schema["items"] = items;
        return [];
    }

    public override ImmutableArray<KeyValuePair<string, T>> Entries<T>(Func<ValueReader, T> value)
    {
        var values = new JsonObject();
        value(new SchemaValueReader(values));
        schema["type"] = "object";
        schema["additionalProperties"] = values;
        return [];
    }

    public override T Map<T>(Func<MapReader, T> read)
    {
        var fields = new SchemaMapReader();
        var value = read(fields);
        fields.WriteTo(schema);
        return value;
    }

    public override T Variant<T>(WordTable<Func<MapReader, T>> variants)
    {
        var shapes = new JsonArray();
        var values = variants.Entries.Select(variant =>
        {
            var shape = new JsonObject();
            var fields = new SchemaMapReader();
            fields.Constant("type", variant.Key);
            var value = variant.Value(fields);
            fields.WriteTo(shape);
            shapes.Add((JsonNode)shape);
            return value;
        }).ToList();
        schema["oneOf"] = shapes;
        return values[0];
    }

    public override T ByKind<T>(Func<ValueReader, T>? scalar, Func<ValueReader, T>? list, Func<ValueReader, T>? map)
    {
        var ways = new[] { scalar, list, map }.OfType<Func<ValueReader, T>>().ToList();
        if (ways.Count == 1)
            return ways[0](this);
        var shapes = new JsonArray();
        var values = ways.Select(read =>
        {
            var shape = new JsonObject();
            var value = read(new SchemaValueReader(shape));
            shapes.Add((JsonNode)shape);
            return value;
        }).ToList();
        schema["anyOf"] = shapes;
        return values[0];
    }

    private static JsonNode Constant(string word) => word switch
    {
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ => JsonValue.Create(word),
    };

    private static bool Fits(string pattern, string text) => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
