using System.Globalization;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Collection.Decoding.Records;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Xml;

/// <summary>
/// Decodes XML documents: every element at the records' path is a record. A document type is refused before anything of it is read, so no entity is
/// ever expanded and no address ever opened.
/// </summary>
internal sealed class XmlRecordDecoder(string connector, StreamDefinition stream, XmlDecoding decoding, RecordConverter converter, FindingLog notes) : IRecordDecoder
{
    private const long LongestDocument = 128L * 1024 * 1024;

    private readonly XmlRecordShape _shape = XmlRecordShape.Of(stream);
    private readonly RawValue[] _raw = new RawValue[converter.FieldCount];
    private readonly HashSet<string> _noted = [];

    public IEnumerable<RowOutcome> Read(LandedPayload payload, Stream bytes)
    {
        var place = new DataPlace { Connector = connector, Stream = stream.Id, File = payload.Name };
        var asOf = PayloadDay.Of(stream, payload, place);
        var start = new StartOfStream(bytes, ContentKinds.Enough);
        if (ContentKinds.Of(start.Start.Span) is var kind and not (ContentKind.Xml or ContentKind.SpreadsheetXml))
            throw new DeliveryFault(Finding.From(place, DecodingCodes.WrongKind, ("expected", "an XML document"), ("found", ContentKinds.Words(kind))));
        using var text = BoundedStream.ReadAll(TextPayload.Open(start, place, notes), LongestDocument, "the length of the document", place, payload.Bytes);
        if (decoding.StatusPath is not null)
            XmlStatus.Require(SafeXml.Guarded(() => XmlStatus.Read(SafeXml.Reader(text), decoding, place), place), decoding, place);
        text.Position = 0;
        using var reader = SafeXml.Reader(text);
        var cursor = new XmlRecordCursor(reader, decoding.Records, place);
        var places = new XmlPlaces(stream, place);
        for (var index = 0; SafeXml.Guarded(cursor.MoveToRecord, place); index++)
        {
            var position = PositionAt(index);
            Array.Clear(_raw);
            SafeXml.Guarded(() => _shape.Fill(reader, _raw, path => Note(path, place, position), cursor), place);
            yield return converter.Convert(_raw, position, asOf, places).Outcome;
        }
        cursor.RequireContainer();
    }

    public RecordPosition PositionAt(RecordPosition like, int number) => PositionAt(number);

    private RecordPosition PositionAt(int index) => new(null, null, string.Create(CultureInfo.InvariantCulture, $"{decoding.Records}[{index + 1}]"));

    private void Note(string path, DataPlace place, RecordPosition position)
    {
        if (_noted.Add(path))
            notes.Add(Finding.From(place with { Path = $"{position.Path}/{path}" }, DecodingCodes.UnknownProperty, ("name", path)));
    }
}
