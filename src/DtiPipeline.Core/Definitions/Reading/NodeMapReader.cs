using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Reading;

/// <summary>Reads fields from a mapping of a file and remembers which were asked for.</summary>
/// <param name="at">The name under which the mapping stands; where it begins, in a list.</param>
public sealed class NodeMapReader(MapNode? map, SourceSpan at, FindingLog log) : MapReader
{
    private readonly HashSet<string> _asked = [];
    private readonly List<Finding> _missing = [];

    public override SourceSpan At => at;

    public override T Required<T>(string key, Func<ValueReader, T> read)
    {
        var entry = Find(key);
        if (IsBlank(entry) && map is not null)
            _missing.Add(Finding.In(entry?.Key.At ?? at, DefinitionCodes.MissingField, ("name", key)));
        return read(Reader(entry));
    }

    public override T Optional<T>(string key, Func<ValueReader, T> read, T missing)
    {
        var entry = Find(key);
        return IsBlank(entry) ? missing : read(Reader(entry));
    }

    /// <summary>
    /// Reports what is missing and what nobody asked for. An unknown key is an error: it is nearly always a misspelt field, whose default would
    /// apply in silence. A required field that was misspelt is reported once, not as unknown and as missing.
    /// </summary>
    public void Report()
    {
        var meant = new HashSet<string>();
        foreach (var entry in map?.Entries ?? [])
            if (!_asked.Contains(entry.Key.Text))
            {
                var nearest = NearestName.Of(entry.Key.Text, _asked);
                if (nearest is not null)
                    meant.Add(nearest);
                log.Add(Finding.In(entry.Key.At, DefinitionCodes.UnknownField, ("name", entry.Key.Text), ("expected", string.Join(", ", _asked)), ("nearest", nearest)));
            }
        log.AddRange(_missing.Where(finding => !meant.Contains(finding.Arguments["name"])));
    }

    private MapEntry? Find(string key)
    {
        _asked.Add(key);
        return map?.Entries.FirstOrDefault(entry => entry.Key.Text == key);
    }

    private NodeValueReader Reader(MapEntry? entry) => new(IsBlank(entry) ? null : entry!.Value, entry?.Key.At ?? at, log);

    private static bool IsBlank(MapEntry? entry) => entry?.Value is null or ScalarNode { IsNull: true };
}
