using System.Globalization;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Collection.Decoding.Records;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Json;

/// <summary>Decodes JSON documents: every element of the records' array is a record.</summary>
internal sealed class JsonRecordDecoder(string connector, StreamDefinition stream, JsonDecoding decoding, RecordConverter converter, FindingLog notes) : IRecordDecoder
{
    private const long LongestDocument = 128L * 1024 * 1024;

    private readonly JsonRecordShape _shape = JsonRecordShape.Of(stream);
    private readonly RawValue[] _raw = new RawValue[converter.FieldCount];
    private readonly HashSet<string> _noted = [];

    public IEnumerable<RowOutcome> Read(LandedPayload payload, Stream bytes)
    {
        var place = new DataPlace { Connector = connector, Stream = stream.Id, File = payload.Name };
        var asOf = PayloadDay.Of(stream, payload, place);
        var json = ReadAll(bytes, payload.Bytes, place);
        var summary = JsonPageReader.Read(json, decoding, new PagePaths(null, null), place);
        PageStatus.Require(summary, decoding.StatusPath, decoding.StatusOk, place);
        var cursor = new JsonRecordCursor(json, _shape);
        cursor.MoveToArray(decoding.Records);
        var places = new JsonPlaces(stream, place);
        for (var index = 0; Guarded(() => MoveNext(cursor, place, index), place) is { } isObject; index++)
            yield return Convert(PositionAt(index), asOf, places, isObject);
    }

    public RecordPosition PositionAt(RecordPosition like, int number) => PositionAt(number);

    private ReadOnlyMemory<byte> ReadAll(Stream bytes, long length, DataPlace place)
    {
        var start = new StartOfStream(bytes, ContentKinds.Enough);
        // Text may still be JSON that is broken; the reader can say where.
        if (ContentKinds.Of(start.Start.Span) is var kind and not (ContentKind.Json or ContentKind.Text))
            throw new DeliveryFault(Finding.From(place, DecodingCodes.WrongKind, ("expected", "a JSON document"), ("found", ContentKinds.Words(kind))));
        using var copy = BoundedStream.ReadAll(TextPayload.Open(start, place, notes), LongestDocument, "the length of the document", place, length);
        var json = copy.GetBuffer().AsMemory(0, (int)copy.Length);
        return json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
    }

    private RowOutcome Convert(RecordPosition position, DateOnly asOf, JsonPlaces places, bool isObject)
    {
        if (isObject)
            return converter.Convert(_raw, position, asOf, places).Outcome;
        return converter.Refuse(Finding.From(places.PlaceOf(position, -1), DecodingCodes.NotARecord), _raw, position, asOf);
    }

    /// <returns>Whether the next element is an object; null at the end.</returns>
    private bool? MoveNext(JsonRecordCursor cursor, DataPlace place, int index) =>
        cursor.MoveNext(_raw, path => Note(path, place, index), out var isObject) ? isObject : null;

    private void Note(string path, DataPlace place, int index)
    {
        if (_noted.Add(path))
            notes.Add(Finding.From(place with { Path = $"{PositionAt(index)}.{path}" }, DecodingCodes.UnknownProperty, ("name", path)));
    }

    private RecordPosition PositionAt(int index) => new(null, null, string.Create(CultureInfo.InvariantCulture, $"{decoding.Records}[{index}]"));

    private static T Guarded<T>(Func<T> read, DataPlace place)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (BrokenJson.Is(fault))
        {
            throw BrokenJson.At(place, fault);
        }
    }
}
