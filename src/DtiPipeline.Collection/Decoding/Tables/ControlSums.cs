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

    /// <summary>The same since the last section or subtotal.</summary>
    private readonly Int128[] _part;
    private readonly int[] _partUnread;
    private readonly List<(int Control, long Total, DataPlace Place)> _totals = [];

    public ControlSums(StreamDefinition stream, TotalsLayout? totals)
    {
        _stream = stream;
        _fields = totals is null ? [] : [.. totals.Control.Select(name => stream.Fields.ToList().FindIndex(field => field.Name == name)).Where(field => field >= 0)];
        _sums = new Int128[_fields.Length];
        _unread = new int[_fields.Length];
        _part = new Int128[_fields.Length];
        _partUnread = new int[_fields.Length];
    }

    /// <summary>The checked fields, as indexes in the stream's definition.</summary>
    public ImmutableArray<int> Fields => _fields;

    /// <summary>How many printed totals were met.</summary>
    public int Totals => _totals.Count;

    public void Add(in ConvertedRecord record)
    {
        for (var control = 0; control < _fields.Length; control++)
            if (record.Failed?.Contains(_fields[control]) == true)
            {
                _unread[control]++;
                _partUnread[control]++;
            }
            else
            {
                _sums[control] += record.Values[_fields[control]].Number;
                _part[control] += record.Values[_fields[control]].Number;
            }
    }

    /// <summary>A printed total of a control field; absent ones are not checked.</summary>
    public void Expect(int control, StagedValue total, DataPlace place)
    {
        if (!total.IsAbsent)
            _totals.Add((control, total.Number, place));
    }

    /// <summary>A printed subtotal: it adds up the records since the last section or subtotal.</summary>
    /// <exception cref="DeliveryFault">It does not agree.</exception>
    public void CheckPart(int control, StagedValue subtotal, DataPlace place, FindingLog notes)
    {
        if (!subtotal.IsAbsent)
            Compare(control, subtotal.Number, _part[control], _partUnread[control], place, notes);
    }

    /// <summary>A new part begins.</summary>
    public void BeginPart()
    {
        Array.Clear(_part);
        Array.Clear(_partUnread);
    }

    /// <exception cref="DeliveryFault">A total does not agree.</exception>
    public void Check(FindingLog notes)
    {
        foreach (var (control, total, place) in _totals)
            Compare(control, total, _sums[control], _unread[control], place, notes);
    }

    private void Compare(int control, long total, Int128 sum, int unread, DataPlace place, FindingLog notes)
    {
        var field = _stream.Fields[_fields[control]];
        if (unread > 0)
            notes.Add(Finding.From(place, DecodingCodes.ControlTotalUnchecked, ("field", field.Name),
                ("rows", unread.ToString(CultureInfo.InvariantCulture)), ("total", Shown(field, total)), ("sum", Shown(field, sum))));
        else if (sum != total)
            throw new DeliveryFault(Finding.From(place, DecodingCodes.ControlTotal, ("field", field.Name), ("from", field.From),
                ("total", Shown(field, total)), ("sum", Shown(field, sum)), ("difference", Shown(field, sum - total))));
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
