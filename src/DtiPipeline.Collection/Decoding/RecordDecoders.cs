using DtiPipeline.Collection.Decoding.Csv;
using DtiPipeline.Collection.Decoding.Json;
using DtiPipeline.Collection.Decoding.Records;
using DtiPipeline.Collection.Decoding.Tables;
using DtiPipeline.Collection.Decoding.Workbooks;
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
        CsvDecoding csv => new TableRecordDecoder(connector, stream, converter, notes, (bytes, place) => CsvOpener.Open(bytes, csv, place)),
        WorkbookDecoding workbook => new TableRecordDecoder(connector, stream, converter, notes, (bytes, place) => WorkbookOpener.Open(bytes, workbook, place)),
        var other => throw new ArgumentOutOfRangeException(nameof(stream), other, "a kind of payload without a decoder"),
    };
}
