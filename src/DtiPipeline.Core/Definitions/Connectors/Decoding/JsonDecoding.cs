using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Decoding;

/// <summary>A JSON document whose records stand in an array.</summary>
/// <param name="Records">Dotted path of the array; empty when the document itself is the array.</param>
/// <param name="StatusPath">Dotted path of a status inside the answer, where HTTP 200 does not mean success; null when there is none.</param>
/// <param name="StatusOk">The status values that mean success.</param>
public sealed record JsonDecoding(string Records, string? StatusPath, ImmutableArray<string> StatusOk) : DecodingDefinition
{
    public static JsonDecoding Read(MapReader map)
    {
        var (path, ok) = map.Optional<(string?, ImmutableArray<string>)>("status", v => v.Map<(string?, ImmutableArray<string>)>(s => (s.Text("path"), s.Texts("ok"))), (null, []));
        return new JsonDecoding(map.Optional("records", v => v.Text(), ""), path, ok);
    }
}
