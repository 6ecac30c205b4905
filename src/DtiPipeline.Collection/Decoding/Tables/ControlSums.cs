using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Collection.Decoding.Records;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Connectors.Table;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>
/// Adds up the control fields of all records and compares them with the totals the table prints, wherever these stand. A total that does not
/// agree means that rows are missing, doubled or shifted: the file is refused. Where a record's own cell could not be read, its field's total
/// proves nothing and is reported as unchecked.
/// </summary>
internal sealed class ControlSums
{
    private readonly StreamDefinition _stream;
    private readonly ImmutableArray<int> _fields;
    private readonly Int128[] _sums;
    private readonly int[] _unread;
    private readonly List<(int Control, long Total, DataPlace Place)> _totals = [];

    public ControlSums(StreamDefinition stream, TotalsLayout? totals)
    {
        _stream = stream;
        _fields = totals is null ? [] : [.. totals.Control.Select(name => stream.Fields.ToList().FindIndex(field => field.Name == name)).Where(field => field >= 0)];
        _sums = new Int128[_fields.Length];
        _unread = new int[_fields.Length];
    }

    /// <summary>The checked fields, as indexes in the stream's definition.</summary>
    public ImmutableArray<int> Fields => _fields;

    public void Add(in ConvertedRecord record)
    {
        for (var control = 0; control < _fields.Length; control++)
            if (record.Failed?.Contains(_fields[control]) == true)
                _unread[control]++;
            else
                _sums[control] += record.Values[_fields[control]].Number;
    }

    /// <summary>A printed total of a control field; absent ones are not checked.</summary>
    public void Expect(int control, StagedValue total, DataPlace place)
    {
        if (!total.IsAbsent)
            _totals.Add((control, total.Number, place));
    }

    /// <exception cref="DeliveryFault">A total does not agree.</exception>
    public void Check(FindingLog notes)
    {
        foreach (var (control, total, place) in _totals)
        {
            var field = _stream.Fields[_fields[control]];
            if (_unread[control] > 0)
                notes.Add(Finding.From(place, DecodingCodes.ControlTotalUnchecked, ("field", field.Name),
                    ("rows", _unread[control].ToString(CultureInfo.InvariantCulture)), ("total", Shown(field, total)), ("sum", Shown(field, _sums[control]))));
            else if (_sums[control] != total)
                throw new DeliveryFault(Finding.From(place, DecodingCodes.ControlTotal, ("field", field.Name), ("from", field.From),
                    ("total", Shown(field, total)), ("sum", Shown(field, _sums[control])), ("difference", Shown(field, _sums[control] - total))));
        }
    }

    private static string Shown(FieldDefinition field, Int128 number)
    {
        if (field.Type != FieldType.Decimal || field.Scale == 0)
            return number.ToString(CultureInfo.InvariantCulture);
        var factor = Int128.CreateChecked(Math.Pow(10, field.Scale));
        var fraction = Int128.Abs(number % factor).ToString(CultureInfo.InvariantCulture).PadLeft(field.Scale, '0');
        return $"{(number < 0 ? "-" : "")}{Int128.Abs(number / factor).ToString(CultureInfo.InvariantCulture)}.{fraction}";
    }
}
