using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Collection.Decoding.Fields;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Records;

/// <summary>Turns the raw values of one record into an accepted or a rejected row. The same for all decoders.</summary>
internal sealed class RecordConverter
{
    private readonly StreamDefinition _stream;
    private readonly ImmutableArray<FieldConverter> _converters;
    private readonly RawRecordText _rawText;
    private readonly int _unitField;
    private readonly int _dayField;

    /// <param name="unitField">Name of the field that holds the unit's raw word; null when the stream has none.</param>
    public RecordConverter(StreamDefinition stream, IIdentifierHasher hasher, string? unitField)
    {
        _stream = stream;
        _converters = FieldConverters.For(stream, hasher);
        _rawText = new RawRecordText(stream, hasher);
        _unitField = stream.Fields.ToList().FindIndex(field => field.Name == unitField);
        _dayField = stream.Fields.ToList().FindIndex(field => field.Name == stream.Date);
    }

    public int FieldCount => _converters.Length;

    /// <param name="field">Index in the stream's definition.</param>
    public Conversion Convert(int field, in RawValue raw) => _converters[field].Convert(raw);

    /// <param name="raw">One raw value per field; the buffer may be used again afterwards.</param>
    public ConvertedRecord Convert(RawValue[] raw, RecordPosition position, DateOnly asOf, IRecordPlaces places)
    {
        var values = new StagedValue[_converters.Length];
        List<int>? failed = null;
        Conversion first = default;
        for (var field = 0; field < _converters.Length; field++)
        {
            var converted = _converters[field].Convert(raw[field]);
            values[field] = converted.Value;
            if (converted.Fault is null)
                continue;
            failed ??= [];
            if (failed.Count == 0)
                first = converted;
            failed.Add(field);
        }
        if (failed is null)
            return new ConvertedRecord(new AcceptedRow(position, values, asOf), values, null);
        var finding = FindingOf(first, raw[failed[0]], failed, places.PlaceOf(position, failed[0]));
        return new ConvertedRecord(Refused(finding, values, position, asOf, _rawText.Of(raw, failed)), values, failed);
    }

    /// <summary>The record refused as a whole, whatever its values are.</summary>
    public RejectedRow Refuse(Finding finding, RawValue[] raw, RecordPosition position, DateOnly asOf)
    {
        var values = new StagedValue[_converters.Length];
        var failed = new List<int>();
        for (var field = 0; field < _converters.Length; field++)
        {
            var converted = _converters[field].Convert(raw[field]);
            values[field] = converted.Value;
            if (converted.Fault is not null)
                failed.Add(field);
        }
        return Refused(finding, values, position, asOf, _rawText.Of(raw, failed));
    }

    /// <summary>An accepted record that is refused for what stands in another one.</summary>
    public RejectedRow Refuse(Finding finding, AcceptedRow row) =>
        Refused(finding, row.Values, row.Position, row.AsOf, _rawText.Of(row.Values));

    private RejectedRow Refused(Finding finding, StagedValue[] values, RecordPosition position, DateOnly asOf, string raw) =>
        new(position, finding, UnitWord(values), asOf, raw) { Day = Day(values) };

    private DateOnly? Day(StagedValue[] values) => _dayField >= 0 && values[_dayField].Text is { Length: >= 10 } text
        && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private Finding FindingOf(Conversion refused, in RawValue raw, List<int> failed, DataPlace place)
    {
        var field = _stream.Fields[failed[0]];
        var others = failed.Count == 1 ? null : string.Join(", ", failed.Skip(1).Select(index => _stream.Fields[index].Name));
        return Finding.From(place, refused.Fault!, ("field", field.Name), ("from", field.From), ("value", raw.IsBlank ? null : _rawText.Shown(field, raw)),
            ("expected", refused.Expected), ("others", others));
    }

    private string? UnitWord(StagedValue[] values) =>
        _unitField < 0 || _stream.Fields[_unitField].Type == FieldType.Identifier ? null : values[_unitField].Text;
}
