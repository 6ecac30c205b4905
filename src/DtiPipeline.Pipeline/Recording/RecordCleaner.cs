using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Recording;

/// <summary>
/// Takes out of a stream's records what must not be kept in samples: everything that no field reads, and above all what the stream drops. Identifiers
/// become made-up ones, the same one for the same identifier. A record in which something taken out is still readable is refused.
/// </summary>
/// <param name="key">Makes up the identifiers; nobody must be able to make them again.</param>
public sealed class RecordCleaner(string connector, StreamDefinition stream, byte[] key)
{
    /// <summary>Shorter texts (a code, a year) stand in many places without saying anything of anybody.</summary>
    private const int ShortestTelling = 6;

    /// <summary>What is declared as personal, or identifies, is looked for down to this length.</summary>
    private const int ShortestPersonal = 3;

    private readonly SortedSet<string> _removed = new(StringComparer.Ordinal);

    /// <summary>Paths taken out or replaced so far.</summary>
    public IEnumerable<string> Removed => _removed;

    /// <exception cref="DeliveryFault">A value that was taken out still stands in another field.</exception>
    public JsonObject Clean(JsonObject record)
    {
        var kept = new JsonObject();
        var telling = new List<(string Path, string Text)>();
        foreach (var (path, leaf) in Leaves(record, ""))
        {
            var field = stream.Fields.FirstOrDefault(field => field.From == path);
            if (field is { Type: not FieldType.Identifier })
                Put(kept, path, leaf?.DeepClone());
            else
            {
                _removed.Add(path);
                if (field is not null && leaf?.ToString() is { Length: > 0 } identifier)
                    Put(kept, path, JsonValue.Create(MadeUp(identifier)));
                var shortest = field is not null || stream.Drops.Any(drop => Covers(drop, path)) ? ShortestPersonal : ShortestTelling;
                telling.AddRange(Texts(leaf).Where(text => text.Length >= shortest).Select(text => (path, text)));
            }
        }
        foreach (var (path, leaf) in Leaves(kept, ""))
            if (telling.FirstOrDefault(gone => leaf?.ToString().Contains(gone.Text, StringComparison.OrdinalIgnoreCase) == true) is { Path: { } from })
                throw new DeliveryFault(Finding.From(new DataPlace { Connector = connector, Stream = stream.Id, Path = path }, PipelineCodes.StillReadable, ("removed", from), ("path", path)));
        return kept;
    }

    private static bool Covers(string drop, string path) => path == drop || path.StartsWith(drop + ".", StringComparison.Ordinal);

    private static IEnumerable<(string Path, JsonNode? Leaf)> Leaves(JsonObject node, string above)
    {
        foreach (var (name, value) in node)
        {
            var path = above.Length == 0 ? name : $"{above}.{name}";
            if (value is not JsonObject inner)
                yield return (path, value);
            else
                foreach (var leaf in Leaves(inner, path))
                    yield return leaf;
        }
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Texts),
        JsonObject inner => inner.SelectMany(member => Texts(member.Value)),
        null => [],
        _ => [node.ToString()],
    };

    private static void Put(JsonObject record, string path, JsonNode? value)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
            record = record[name] as JsonObject ?? Inner(record, name);
        record[names[^1]] = value;
    }

    private static JsonObject Inner(JsonObject record, string name)
    {
        var inner = new JsonObject();
        record[name] = inner;
        return inner;
    }

    private string MadeUp(string identifier) => "made-up-" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(identifier)))[..16];
}
