using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Decoding;

/// <summary>An XML document whose records are elements. Names are local names: a namespace's prefix is the sender's own choice and may change.</summary>
/// <param name="Records">Path of the records from the document's element: <c>edXML/edXMLEnvelope/edXMLHeader/MessageHeader</c>.</param>
/// <param name="StatusPath">Path of a status inside the document, where HTTP 200 does not mean success; null when there is none.</param>
/// <param name="StatusOk">The status values that mean success.</param>
public sealed record XmlDecoding(string Records, string? StatusPath, ImmutableArray<string> StatusOk) : DecodingDefinition
{
    public static XmlDecoding Read(MapReader map)
    {
        var (path, ok) = map.Optional<(string?, ImmutableArray<string>)>("status", v => v.Map<(string?, ImmutableArray<string>)>(s => (s.Text("path"), s.Texts("ok"))), (null, []));
        return new XmlDecoding(map.Text("records"), path, ok);
    }
}
