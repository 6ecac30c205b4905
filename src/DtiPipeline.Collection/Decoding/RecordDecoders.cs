using DtiPipeline.Collection.Decoding.Json;
using DtiPipeline.Collection.Decoding.Records;
using DtiPipeline.Collection.Decoding.Tables;
using DtiPipeline.Collection.Decoding.Xml;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;

namespace DtiPipeline.Collection.Decoding;

/// <summary>The one place that knows which class decodes what.</summary>
internal static class RecordDecoders
{
    public static IRecordDecoder For(string connector, StreamDefinition stream, RecordConverter converter, ReaderContext context) => stream.Decode switch
    {
        JsonDecoding json => new JsonRecordDecoder(connector, stream, json, converter, context.Notes),
        XmlDecoding xml => new XmlRecordDecoder(connector, stream, xml, converter, context.Notes),
        TableDecoding table => new TableRecordDecoder(connector, stream, table, converter, context),
        var other => throw new ArgumentOutOfRangeException(nameof(stream), other, "a kind of payload without a decoder"),
    };
}
