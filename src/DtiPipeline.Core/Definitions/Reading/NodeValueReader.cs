using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Reading;

/// <summary>Reads a value from a file's nodes. Without a node (a missing field, already reported) it answers harmlessly and in silence.</summary>
/// <param name="at">The name under which the value stands; where it begins, in a list.</param>
public sealed class NodeValueReader(Node? node, SourceSpan at, FindingLog log) : ValueReader
{
    public override SourceSpan At => node?.At ?? at;

    public override SourceSpan TextAt => node is ScalarNode scalar ? scalar.TextAt : At;

    public override string Text() => Scalar("text")?.Text ?? "";

    public override T Parsed<T>(ScalarForm<T> form)
    {
        if (Scalar(form.Expected) is not { } scalar)
            return form.Harmless;
        if (form.Parse(scalar.Text, out var value))
            return value;
        log.Add(Finding.In(scalar.At, DefinitionCodes.WrongFormat, ("value", scalar.Text), ("expected", form.Expected)));
        return form.Harmless;
    }

    public override T Word<T>(WordTable<T> words)
    {
        if (Scalar("a word") is not { } scalar)
            return words.Entries[0].Value;
        if (!words.TryGet(scalar.Text, out var value))
            log.Add(Finding.In(scalar.At, DefinitionCodes.UnknownWord, ("value", scalar.Text),
                ("expected", string.Join(", ", words.Words)), ("nearest", NearestName.Of(scalar.Text, words.Words))));
        return value;
    }

    public override ImmutableArray<T> List<T>(Func<ValueReader, T> item)
    {
        if (node is ListNode list)
            return [.. list.Items.Select(child => item(Child(child)))];
        Wrong("a list");
        return [];
    }

    public override ImmutableArray<KeyValuePair<string, T>> Entries<T>(Func<ValueReader, T> value)
    {
        if (node is MapNode map)
            return [.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, value(Child(entry.Value, entry.Key.At))))];
        Wrong("a mapping");
        return [];
    }

    public override T Map<T>(Func<MapReader, T> read)
    {
        if (node is not null and not MapNode)
            Wrong("a mapping");
        var reader = new NodeMapReader(node as MapNode, at, log);
        var value = read(reader);
        reader.Report();
        return value;
    }

    public override T Variant<T>(WordTable<Func<MapReader, T>> variants)
    {
        if (node is not MapNode map || map.Entries.Any(entry => entry.Key.Text == "type" && entry.Value is ScalarNode word && variants.TryGet(word.Text, out _)))
            return Map(fields => fields.Required("type", type => type.Word(variants))(fields));
        // Without the type nobody knows which fields belong here: it alone is reported.
        if (map.Entries.All(entry => entry.Key.Text != "type" || entry.Value is ScalarNode { IsNull: true }))
            log.Add(Finding.In(at, DefinitionCodes.MissingField, ("name", "type")));
        new NodeMapReader(map, at, log).Required("type", type => type.Word(variants));
        return variants.Entries[0].Value(new NodeMapReader(null, at, log));
    }

    public override T ByKind<T>(Func<ValueReader, T>? scalar, Func<ValueReader, T>? list, Func<ValueReader, T>? map)
    {
        var read = node switch
        {
            ScalarNode => scalar,
            ListNode => list,
            MapNode => map,
            _ => scalar ?? list ?? map,
        };
        if (read is not null)
            return read(this);
        (string Kind, Func<ValueReader, T>? Read)[] ways = [("a single value", scalar), ("a list", list), ("a mapping", map)];
        var allowed = ways.Where(way => way.Read is not null).ToList();
        Wrong(string.Join(" or ", allowed.Select(way => way.Kind)));
        return allowed[0].Read!(new NodeValueReader(null, At, log));
    }

    private NodeValueReader Child(Node child, SourceSpan? at = null) => new(child is ScalarNode { IsNull: true } ? null : child, at ?? child.At, log);

    private ScalarNode? Scalar(string expected)
    {
        if (node is ScalarNode scalar)
            return scalar;
        Wrong(expected);
        return null;
    }

    private void Wrong(string expected)
    {
        if (node is not null)
            log.Add(Finding.In(node.At, DefinitionCodes.WrongKind, ("expected", expected), ("found", Kind(node))));
    }

    private static string Kind(Node node) => node switch
    {
        ListNode => "a list",
        MapNode => "a mapping",
        _ => "a single value",
    };
}
