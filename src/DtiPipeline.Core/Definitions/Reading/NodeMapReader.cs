using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Reading;

/// <summary>Reads fields from a mapping of a file and remembers which were asked for.</summary>
public sealed class NodeMapReader(MapNode? map, SourceSpan at, FindingLog log) : MapReader
{
    private readonly HashSet<string> _asked = [];

    public override SourceSpan At => map?.At ?? at;

    public override T Required<T>(string key, Func<ValueReader, T> read)
    {
        var entry = Find(key);
        if (entry is null && map is not null)
            log.Add(Finding.In(map.At, DefinitionCodes.MissingField, ("name", key)));
        return read(Reader(entry));
    }

    public override T Optional<T>(string key, Func<ValueReader, T> read, T missing) =>
        Find(key) is { } entry ? read(Reader(entry)) : missing;

    /// <summary>An unknown key is an error: it is nearly always a misspelt field, whose default would apply in silence.</summary>
    public void ReportUnknownFields()
    {
        foreach (var entry in map?.Entries ?? [])
            if (!_asked.Contains(entry.Key.Text))
                log.Add(Finding.In(entry.Key.At, DefinitionCodes.UnknownField, ("name", entry.Key.Text),
                    ("expected", string.Join(", ", _asked)), ("nearest", NearestName.Of(entry.Key.Text, _asked))));
    }

    private MapEntry? Find(string key)
    {
        _asked.Add(key);
        return map?.Entries.FirstOrDefault(entry => entry.Key.Text == key && entry.Value is not ScalarNode { IsNull: true });
    }

    private NodeValueReader Reader(MapEntry? entry) => new(entry?.Value, entry?.Key.At ?? At, log);
}
