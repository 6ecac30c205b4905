using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions.Nodes;

namespace DtiPipeline.Core.Tests.Definitions.Schemas;

/// <summary>Checks nodes against the part of JSON Schema that ours use, as an editor would: unquoted <c>12</c> and <c>true</c> are no strings.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Faults(JsonNode schema, Node node) => (schema["anyOf"] ?? schema["oneOf"]) switch
    {
        JsonArray shapes => shapes.Any(shape => !Faults(shape!, node).Any()) ? [] : [$"{node.At}: none of {shapes.Count} shapes fits"],
        _ => OfType(schema, node).Concat(OfEnum(schema, node)).Concat(OfPattern(schema, node)).Concat(OfMap(schema, node)).Concat(OfList(schema, node)),
    };

    private static IEnumerable<string> OfType(JsonNode schema, Node node)
    {
        var allowed = schema["type"] switch { JsonArray types => types.Select(type => type!.GetValue<string>()).ToList(), JsonValue type => [type.GetValue<string>()], _ => null };
        var actual = Types(node);
        if (allowed is not null && !allowed.Intersect(actual).Any())
            yield return $"{node.At}: {actual[0]} where {string.Join(" or ", allowed)} belongs";
    }

    private static IEnumerable<string> OfEnum(JsonNode schema, Node node)
    {
        var words = schema["enum"] as JsonArray ?? (schema["const"] is { } constant ? [constant.DeepClone()] : null);
        if (words is not null && !words.Any(word => node is ScalarNode scalar && (word is null ? scalar.IsNull : word.ToString() == scalar.Text)))
            yield return $"{node.At}: not one of {words.ToJsonString()}";
    }

    private static IEnumerable<string> OfPattern(JsonNode schema, Node node)
    {
        if (schema["pattern"] is { } pattern && node is ScalarNode { IsNull: false } scalar && !Regex.IsMatch(scalar.Text, pattern.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)))
            yield return $"{node.At}: {scalar.Text} does not match {pattern}";
    }

    private static IEnumerable<string> OfMap(JsonNode schema, Node node)
    {
        if (node is not MapNode map)
            yield break;
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()))
            if (map.Entries.All(entry => entry.Key.Text != name))
                yield return $"{map.At}: {name} is missing";
        foreach (var entry in map.Entries)
            if ((schema["properties"]?[entry.Key.Text] ?? schema["additionalProperties"]) is JsonObject field)
                foreach (var fault in Faults(field, entry.Value))
                    yield return fault;
            else
                yield return $"{entry.Key.At}: {entry.Key.Text} is not allowed";
    }

    private static IEnumerable<string> OfList(JsonNode schema, Node node) =>
        node is ListNode list && schema["items"] is { } items ? list.Items.SelectMany(item => Faults(items, item)) : [];

    private static string[] Types(Node node) => node switch
    {
        MapNode => ["object"],
        ListNode => ["array"],
        ScalarNode { IsNull: true } => ["null"],
        ScalarNode { Text: "true" or "false" } => ["boolean", "string"],
        ScalarNode scalar when long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => ["integer", "number", "string"],
        ScalarNode scalar when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => ["number", "string"],
        _ => ["string"],
    };
}
