using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions;

/// <summary>
/// Where the parts of a record stand in its file. A record remembers one place, its own; a rule that speaks of one of its fields asks here for the
/// field's, so that the caret stands under the very word that is wrong.
/// </summary>
public sealed class DefinitionPositions
{
    private readonly Dictionary<SourceSpan, MapNode> _maps = [];

    /// <summary>Remembers a tree of nodes whose root is named by <paramref name="at"/>.</summary>
    public void Add(Node node, SourceSpan at)
    {
        switch (node)
        {
            case MapNode map:
                _maps.TryAdd(at, map);
                foreach (var entry in map.Entries)
                    Add(entry.Value, entry.Key.At);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                    Add(item, item.At);
                break;
        }
    }

    /// <summary>The place of a field's value: the scalar itself, or the name under which a list or a mapping stands. The record's own place when there is none.</summary>
    /// <param name="record">The place a record remembers.</param>
    /// <param name="path">Names of fields, one below the other.</param>
    public SourceSpan Value(SourceSpan record, params ReadOnlySpan<string> path) =>
        Find(record, path) is { } entry ? entry.Value is ScalarNode { IsNull: false } scalar ? scalar.At : entry.Key.At : record;

    /// <summary>The place of a field's name.</summary>
    public SourceSpan Key(SourceSpan record, params ReadOnlySpan<string> path) => Find(record, path)?.Key.At ?? record;

    /// <summary>The place of an item of a list, by its text; the list's, when the text is not among the items.</summary>
    public SourceSpan Item(SourceSpan record, string text, params ReadOnlySpan<string> path)
    {
        if (Find(record, path) is { Value: ListNode list })
            foreach (var item in list.Items)
                if (item is ScalarNode scalar && scalar.Text == text)
                    return scalar.At;
        return Value(record, path);
    }

    /// <summary>The first scalar below a field that reads so; the field's own place when there is none.</summary>
    public SourceSpan Below(SourceSpan record, string text, params ReadOnlySpan<string> path) =>
        Find(record, path) is { } entry && FindScalar(entry.Value, text) is { } scalar ? scalar.At : Key(record, path);

    /// <summary>The texts of a list with their places.</summary>
    public IEnumerable<(string Text, SourceSpan At)> Items(SourceSpan record, params ReadOnlySpan<string> path) =>
        Find(record, path) is { Value: ListNode list } ? list.Items.OfType<ScalarNode>().Select(item => (item.Text, item.At)) : [];

    /// <summary>The first place where an item of a list, a mapping itself, has a name.</summary>
    public SourceSpan KeyOfItem(SourceSpan record, string name, params ReadOnlySpan<string> path)
    {
        if (Find(record, path) is { Value: ListNode list })
            foreach (var map in list.Items.OfType<MapNode>())
                if (map.Entries.FirstOrDefault(entry => entry.Key.Text == name) is { } entry)
                    return entry.Key.At;
        return Key(record, path);
    }

    /// <summary>True when the field is written, with a value.</summary>
    public bool IsWritten(SourceSpan record, params ReadOnlySpan<string> path) => Find(record, path) is { Value: not ScalarNode { IsNull: true } };

    private static ScalarNode? FindScalar(Node node, string text) => node switch
    {
        ScalarNode scalar => scalar.Text == text ? scalar : null,
        ListNode list => list.Items.Select(item => FindScalar(item, text)).FirstOrDefault(found => found is not null),
        MapNode map => map.Entries.Select(entry => FindScalar(entry.Value, text)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private MapEntry? Find(SourceSpan record, ReadOnlySpan<string> path)
    {
        var map = _maps.GetValueOrDefault(record);
        MapEntry? entry = null;
        foreach (var name in path)
        {
            entry = map?.Entries.FirstOrDefault(candidate => candidate.Key.Text == name);
            map = entry?.Value as MapNode;
        }
        return entry;
    }
}
