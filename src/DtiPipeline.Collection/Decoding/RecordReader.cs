using System.Globalization;
using DtiPipeline.Collection.Decoding.Fields;
using DtiPipeline.Collection.Decoding.Records;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Drift;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding;

/// <summary>
/// Step two of collecting: landed bytes to rows. Uses no network and no clock, so any past night can be read again. One reader serves one
/// delivery: it notes an unknown property once, and knows records that come again on a later page.
/// </summary>
public sealed class RecordReader
{
    private readonly string _connector;
    private readonly StreamDefinition _stream;
    private readonly RecordConverter _converter;
    private readonly IRecordDecoder _decoder;
    private readonly Dictionary<int, string> _names = [];
    private DuplicateGuard _guard;

    /// <param name="connector">The connector's id, for the places of findings.</param>
    /// <param name="notes">Takes findings that end nothing: unknown columns and properties, totals that could not be checked.</param>
    /// <param name="unitField">The field whose raw word names the unit, as the stream's mapping says; then a rejected row tells whose value is affected.</param>
    /// <param name="expected">What the open rounds can use of a file; none: nobody expects anything.</param>
    public RecordReader(
        string connector, StreamDefinition stream, IIdentifierHasher hasher, FindingLog notes, string? unitField = null, IEnumerable<ExpectedPeriod>? expected = null)
    {
        _connector = connector;
        _stream = stream;
        _converter = new RecordConverter(stream, hasher, unitField);
        _decoder = RecordDecoders.For(connector, stream, _converter, new ReaderContext(notes, [.. expected ?? []]));
        _guard = new DuplicateGuard(stream);
    }

    /// <summary>
    /// Whether records that come twice are found here. It takes memory for every record; who stages the rows leaves it to staging, which puts them in order anyway.
    /// </summary>
    public bool FindsRepeats { get; init; } = true;

    /// <summary>
    /// One outcome for every row received, in the payload's order: received = accepted + rejected + dropped. Pages of one answer belong together,
    /// so their records are compared with each other; every file speaks for itself, and a corrected file may repeat an earlier one.
    /// </summary>
    /// <param name="bytes">The plain bytes of the payload; read as the outcomes are asked for, closed at the end.</param>
    /// <exception cref="DeliveryFault">The payload as a whole cannot be used. It may come after some outcomes were given; these are void then.</exception>
    public IEnumerable<RowOutcome> Read(LandedPayload payload, Stream bytes)
    {
        if (_stream.Files is not null)
            _guard = new DuplicateGuard(_stream);
        _names[payload.Ordinal] = payload.Name;
        var index = 0;
        using (bytes)
            foreach (var outcome in _decoder.Read(payload, bytes))
            {
                var number = outcome.Position.Row ?? index;
                index++;
                yield return FindsRepeats && outcome is AcceptedRow row ? Unless(row, payload, number) : outcome;
            }
    }

    /// <summary>What the payload read last looks like, to be held against an earlier one; null where it was not read to its end, or is no file with a table.</summary>
    public SeenFile? Seen => _stream.Files is null ? null : _decoder.Seen;

    private RowOutcome Unless(AcceptedRow row, LandedPayload payload, int number)
    {
        if (_guard.Meet(row, payload.Ordinal, number) is not { } first)
            return row;
        if (first.IsSame)
            return new DroppedRow(row.Position, DropReason.Duplicate);
        var where = _decoder.PositionAt(row.Position, first.Number).ToString();
        return RefuseRepeat(row, payload.Name, first.Payload == payload.Ordinal ? where : $"{_names[first.Payload]}, {where}");
    }

    /// <summary>A row whose key came before with other content.</summary>
    /// <param name="file">Name of the payload it stands in.</param>
    /// <param name="first">Where the key stands first, in words.</param>
    public RejectedRow RefuseRepeat(AcceptedRow row, string file, string first) =>
        Refuse(row, Finding.From(PlaceOf(row, file), DecodingCodes.KeyTwice, ("key", KeyOf(row)), ("first", first)));

    /// <summary>Two files of one delivery say different things of the same record. Which is right is not for the program to say.</summary>
    public RejectedRow RefuseContradiction(AcceptedRow row, string file) => Refuse(row, Finding.From(PlaceOf(row, file), DecodingCodes.FilesContradict, ("key", KeyOf(row))));

    private RejectedRow Refuse(AcceptedRow row, Finding finding) => _converter.Refuse(finding, row);

    private DataPlace PlaceOf(AcceptedRow row, string file) =>
        new() { Connector = _connector, Stream = _stream.Id, File = file, Sheet = row.Position.Sheet, Row = row.Position.Row, Path = row.Position.Path };

    /// <summary>The record's key in words: <c>unit=Xã Mùn Chung</c>.</summary>
    private string KeyOf(AcceptedRow row) => string.Join(", ", _guard.Key.Select(field =>
        $"{_stream.Fields[field].Name}={row.Values[field].Text ?? row.Values[field].Number.ToString(CultureInfo.InvariantCulture)}"));
}
