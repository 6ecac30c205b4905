using DtiPipeline.Collection.Decoding.Json;
using DtiPipeline.Collection.Decoding.Records;
using DtiPipeline.Collection.Decoding.Tables;
using DtiPipeline.Collection.Decoding.Xml;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding;

/// <summary>The one place that knows which class decodes what.</summary>
internal static class RecordDecoders
{
    public static IRecordDecoder For(string connector, StreamDefinition stream, RecordConverter converter, FindingLog notes) => stream.Decode switch
    {
        JsonDecoding json => new JsonRecordDecoder(connector, stream, json, converter, notes),
        XmlDecoding xml => new XmlRecordDecoder(connector, stream, xml, converter, notes),
        TableDecoding table => new TableRecordDecoder(connector, stream, table, converter, notes),
        var other => throw new ArgumentOutOfRangeException(nameof(stream), other, "a kind of payload without a decoder"),
    };
}
