using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Collection.Decoding.Fields;
using DtiPipeline.Collection.Decoding.Records;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Connectors.Table;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Drift;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Reads one table: finds its header, its day and its unit of money, then tells records from everything else that stands among them.</summary>
internal sealed class TableReader : IRecordPlaces
{
    private readonly StreamDefinition _stream;
    private readonly TableLayout _layout;
    private readonly RecordConverter _converter;
    private readonly RowsAhead _table;
    private readonly DataPlace _place;
    private readonly FindingLog _notes;
    private readonly TableHeader _header;
    private readonly TableColumns _columns;
    private readonly CarriedContexts _contexts;
    private readonly ControlSums _sums;
    private readonly RowKinds _kinds;
    private readonly RawValue[] _raw;
    private readonly DateOnly _asOf;
    private readonly MoneyUnit? _printedUnit;
    private readonly WordList _absent;
    private readonly ShapeBuilder _shape;
    private readonly HashSet<int> _unnamed = [];

    /// <exception cref="DeliveryFault">The table has not the agreed layout.</exception>
    public TableReader(StreamDefinition stream, TableLayout layout, RecordConverter converter, SheetTable table, LandedPayload payload, DataPlace place, ReaderContext context)
    {
        var notes = context.Notes;
        _stream = stream;
        _layout = layout;
        _converter = converter;
        _place = place with { Sheet = table.Name };
        _notes = notes;
        var (header, met) = TableHeader.Find(table, layout.Header);
        _header = header ?? throw new DeliveryFault(Finding.From(_place, DecodingCodes.HeaderNotFound, ("name", layout.Header.StartsWith),
            ("found", met.IsEmpty ? null : string.Join(", ", met.Take(5).Select(text => $"`{text}`"))), ("nearest", NearestName.Of(layout.Header.StartsWith, met))));
        _columns = TableColumns.Find(stream, layout, _header, _place with { Row = _header.LastRow }, notes);
        _asOf = ReadDay(payload, context.Expected);
        if (layout.MoneyUnit is { } notice)
            _printedUnit = MoneyUnitCheck.Require(notice, stream, _header.Title, _place);
        MoneyUnitCheck.RequireAgreement(stream, _columns, _header, _printedUnit, _place with { Row = _header.LastRow });
        _absent = NumberFormat.AbsentOf(stream);
        _contexts = new CarriedContexts(_columns);
        _sums = new ControlSums(stream, layout.Totals);
        _kinds = new RowKinds(layout, _header, _columns, stream);
        _shape = new ShapeBuilder(stream);
        _raw = new RawValue[stream.Fields.Length];
        _table = new RowsAhead(table);
    }

    /// <summary>What the table looks like; after its rows were read.</summary>
    public SeenFile Seen(LandedPayload payload) => new(payload.Name, payload.Sha256, _asOf, _shape.Build(_table, _header, _printedUnit, _sums.Totals));

    public IEnumerable<RowOutcome> Rows()
    {
        using (_table)
            while (_table.MoveNext())
                yield return Row();
        _sums.Check(_notes);
    }

    public DataPlace PlaceOf(RecordPosition position, int field)
    {
        var column = field < 0 ? -1 : _columns.Fields[field];
        return _place with { Row = position.Row, Column = column < 0 ? null : ColumnLetters.Of(column) };
    }

    private RowOutcome Row()
    {
        var position = new RecordPosition(_table.Name, _table.Row, null);
        var first = _table.FirstFilled;
        if (first < 0)
            return new DroppedRow(position, DropReason.Blank);
        if (_kinds.BeforeSections(_table, first) is { } reason)
        {
            if (reason is DropReason.Total or DropReason.Subtotal)
                ExpectTotals(position, reason);
            return new DroppedRow(position, reason);
        }
        _contexts.Follow(_table);
        if (_kinds.IsSection(_table))
        {
            _sums.BeginPart();
            return new DroppedRow(position, DropReason.Section);
        }
        var isTooWide = CellBeyondHeader() is { } column && IsRefusedFor(column);
        if (!FillRecord() && !isTooWide)
            return new DroppedRow(position, DropReason.Blank);
        return isTooWide ? RefuseTooWide(position) : Convert(position);
    }

    private RowOutcome Convert(RecordPosition position)
    {
        var record = _converter.Convert(_raw, position, _asOf, this);
        _sums.Add(record);
        _shape.Add(record);
        return record.Outcome;
    }

    /// <returns>False when no field has a cell of its own in this row: a prepared line with nothing but its number.</returns>
    private bool FillRecord()
    {
        var isFilled = false;
        for (var field = 0; field < _raw.Length; field++)
        {
            if (_columns.Fields[field] is var column && column < 0)
            {
                _raw[field] = _columns.Contexts[field] < 0 ? RawValue.Blank : _contexts[_columns.Contexts[field]];
                continue;
            }
            var value = _table.Cell(column);
            isFilled |= !value.IsBlank && !_absent.Contains(value.Text);
            _raw[field] = UnitOf(field, value);
        }
        return isFilled;
    }

    /// <summary>A value in the row's own unit of money where a remark names one, else in the table's where the field declares none; else in the field's.</summary>
    private RawValue UnitOf(int field, in RawValue value)
    {
        var definition = _stream.Fields[field];
        if (_columns.Overrides[field] is var column && column >= 0 && _table.Cell(column) is { IsBlank: false } remark)
        {
            foreach (var (word, named) in definition.UnitOverride!.Words)
                if (remark.Text.Contains(CleanText.Of(word), StringComparison.OrdinalIgnoreCase))
                    return value with { Unit = named };
            if (MoneyWords.NoticeIn(remark.Text) is { } other && other != (definition.Unit ?? _printedUnit ?? MoneyUnit.Dong))
                return value.IsBlank ? value : RawValue.OfUnknownUnit(remark.Text);
        }
        return definition.Unit is null ? value with { Unit = _printedUnit } : value;
    }

    private DateOnly ReadDay(LandedPayload payload, ImmutableArray<ExpectedPeriod> expected)
    {
        if (_layout.AsOf is not { } pattern)
            return payload.AsOf;
        var (day, begins) = AsOfDay.Read(pattern, _header.Title, payload.Name, _place);
        if (_layout.FileName is { } name)
            AsOfDay.RequireName(name, day, payload.Name, _place, _layout.At);
        PeriodCheck.Require(day, begins, expected, _place, _notes);
        return day;
    }

    private void ExpectTotals(RecordPosition position, DropReason reason)
    {
        FillRecord();
        for (var control = 0; control < _sums.Fields.Length; control++)
        {
            var field = _sums.Fields[control];
            if (_raw[field].IsBlank)
                continue;
            var total = _converter.Convert(field, _raw[field]);
            if (total.Fault is not null and not DecodingCodes.ValueMissing)
                throw new DeliveryFault(Finding.From(PlaceOf(position, field), DecodingCodes.ControlTotalUnreadable,
                    ("field", _stream.Fields[field].Name), ("value", _raw[field].Text)));
            if (reason == DropReason.Subtotal)
                _sums.CheckPart(control, total.Value, PlaceOf(position, field), _notes);
            else
                _sums.Expect(control, total.Value, PlaceOf(position, field));
        }
        if (reason == DropReason.Subtotal)
            _sums.BeginPart();
    }

    private int? CellBeyondHeader()
    {
        for (var column = _header.Paths.Length; column < _table.Columns; column++)
            if (!_table.Cell(column).IsBlank)
                return column;
        return null;
    }

    /// <summary>In a workbook a remark beside the table shifts nothing; it is only reported, once a column.</summary>
    private bool IsRefusedFor(int column)
    {
        if (_table.IsPlainText)
            return true;
        if (_unnamed.Add(column))
            _notes.Add(Finding.From(_place with { Row = _table.Row, Column = ColumnLetters.Of(column) }, DecodingCodes.ColumnWithoutName, ("name", ColumnLetters.Of(column))));
        return false;
    }

    private RejectedRow RefuseTooWide(RecordPosition position)
    {
        // Their columns are not known any more: none of the values may be told apart from a name.
        Array.Clear(_raw);
        var finding = Finding.From(PlaceOf(position, -1), DecodingCodes.RowTooWide, ("expected", _header.Paths.Length.ToString(CultureInfo.InvariantCulture)),
            ("found", _table.Columns.ToString(CultureInfo.InvariantCulture)));
        return _converter.Refuse(finding, _raw, position, _asOf);
    }
}
