using System.Collections.Immutable;
using System.Text;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Staging.Sorting;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>
/// The rows of one delivery on their way into a staging table. They wait outside the database, where they keep nobody waiting and need be written once only, and are
/// put in order of their keys: in that order they meet what is open in one look along both.
/// </summary>
internal sealed class IncomingRows(StagingTable table, long load) : IDisposable
{
    private readonly RowIdentity _identity = new(table.Layout);
    private readonly SortedRuns _runs = new(Path.GetTempPath());
    private readonly CopyBytes _batch = new(64 * 1024);

    /// <summary>How many rows were taken.</summary>
    public long Count { get; private set; }

    /// <summary>Takes rows, all of them or, where one of them cannot be written down, none.</summary>
    public void Add(IReadOnlyList<AcceptedRow> rows, long payload)
    {
        _batch.Clear();
        for (var index = 0; index < rows.Count; index++)
            Write(rows[index], Count + index, payload);
        for (ReadOnlySpan<byte> rest = _batch.All; !rest.IsEmpty; rest = rest[SpilledRow.LengthAt(rest)..])
            _runs.Add(rest[..SpilledRow.LengthAt(rest)]);
        Count += rows.Count;
    }

    /// <summary>Puts the rows in order and finds those whose key came before.</summary>
    public SettledRows Settle()
    {
        _runs.Complete();
        var (rows, repeats, conflicts) = (0L, new List<(long Ordinal, Repeat Repeat)>(), new List<(long Ordinal, Conflict Conflict)>());
        var first = new FirstRow();
        for (var run = _runs.Read(); run.MoveNext();)
        {
            var row = run.Current;
            if (!first.IsSameKey(row))
            {
                first.Is(run.Bytes);
                rows++;
            }
            else if (row.Hash.SequenceEqual(first.Row.Hash))
                repeats.Add((row.Ordinal, new Repeat(Place(row), Place(first.Row))));
            else
                conflicts.Add((row.Ordinal, new Conflict(Read(row), Place(row).Payload, Place(first.Row))));
        }
        return new SettledRows(rows, InOrder(repeats), InOrder(conflicts));
    }

    /// <summary>The first row of every key, in order. For once the rows are settled.</summary>
    public RunCursor Read() => new FirstRows(_runs.Read());

    /// <summary>The keys of these, in order.</summary>
    public IEnumerable<byte[]> Keys()
    {
        for (var rows = Read(); rows.MoveNext();)
            yield return rows.Current.Key.ToArray();
    }

    public void Dispose() => _runs.Dispose();

    /// <summary>Values in the order of <see cref="StagingSql.Written"/>.</summary>
    private void Write(AcceptedRow row, long ordinal, long payload)
    {
        var start = SpilledRow.Begin(_batch, ordinal);
        _batch.BeginRow(StagingSql.OwnColumns + row.Values.Length);
        _batch.AddText(_identity.KeyOf(row));
        _batch.AddHex(_identity.HashOf(row));
        _batch.AddNumber(load);
        _batch.Add(StagedValue.Absent);
        _batch.AddNumber(payload);
        _batch.AddText(row.Position.ToString());
        _batch.AddText(_identity.AsOf(row));
        foreach (ref readonly var value in row.Values.AsSpan())
            _batch.Add(value);
        SpilledRow.End(_batch, start);
    }

    private AcceptedRow Read(SpilledRow spilled)
    {
        var row = spilled.Content;
        row.Next(out long _);
        var position = Position(ref row);
        row.Next(out ReadOnlySpan<byte> asOf);
        var values = new StagedValue[table.Columns.Length];
        for (var index = 0; index < values.Length; index++)
            values[index] = Value(ref row, table.Columns[index].IsNumber);
        return new AcceptedRow(position, values, IsoText.Day(Encoding.UTF8.GetString(asOf)));
    }

    private static StagedValue Value(ref CopyRow row, bool isNumber)
    {
        if (isNumber)
            return row.Next(out long number) ? StagedValue.Of(number) : StagedValue.Absent;
        return row.Next(out ReadOnlySpan<byte> text) ? StagedValue.Of(Encoding.UTF8.GetString(text)) : StagedValue.Absent;
    }

    private static RowPlace Place(SpilledRow spilled)
    {
        var row = spilled.Content;
        row.Next(out long payload);
        return new RowPlace(payload, Position(ref row));
    }

    private static RecordPosition Position(ref CopyRow row)
    {
        row.Next(out ReadOnlySpan<byte> position);
        return RecordPosition.Parse(Encoding.UTF8.GetString(position));
    }

    private static ImmutableArray<T> InOrder<T>(List<(long Ordinal, T Row)> rows) => [.. rows.OrderBy(row => row.Ordinal).Select(row => row.Row)];
}
