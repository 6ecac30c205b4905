using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>How the streams of one connector become data elements. One <c>mappings/sources/&lt;connector&gt;.yaml</c>.</summary>
public sealed record SourceMapping(string Connector, ImmutableArray<StreamMapping> Streams, SourceSpan At)
{
    public static SourceMapping Read(ValueReader value) => value.Map(map => new SourceMapping(
        map.Text("connector"),
        [.. map.Required("streams", v => v.Entries(StreamMapping.Read)).Select(stream => stream.Value with { Stream = stream.Key })],
        map.At));
}
