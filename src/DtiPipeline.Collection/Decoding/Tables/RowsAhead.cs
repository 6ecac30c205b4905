using System.Collections.Concurrent;
using System.Collections.Immutable;
using DtiPipeline.Collection.Decoding.Values;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>
/// A table whose rows are read by a thread of their own, a few hundred ahead: unpacking a file and cutting it into cells takes about as long as making records of these, and
/// there is more than one processor. Rows and faults come in the table's order.
/// </summary>
/// <param name="table">Not to be used by anybody else from the first row on until the last; not disposed here.</param>
internal sealed class RowsAhead(SheetTable table) : SheetTable
{
    /// <summary>One is being filled, one read, one waits.</summary>
    private const int Batches = 3;

    private readonly BlockingCollection<RowBatch> _free = [];
    private readonly BlockingCollection<RowBatch> _filled = [];
    private readonly CancellationTokenSource _stop = new();
    private RowBatch? _batch;
    private Task? _reading;

    public override string? Name => table.Name;

    public override int Columns => _batch!.Columns;

    /// <summary>Complete only behind the last row.</summary>
    public override ImmutableArray<MergedArea> Merges => table.Merges;

    public override bool IsPlainText => table.IsPlainText;

    public override int VisibleSheets => table.VisibleSheets;

    public override bool MoveNext()
    {
        _reading ??= Begin();
        while (_batch is null || !_batch.MoveNext())
        {
            if (_batch is not null)
                _free.Add(_batch);
            if (!_filled.TryTake(out _batch, Timeout.Infinite))
            {
                // What ended the reading, if anything did.
                _reading.GetAwaiter().GetResult();
                return false;
            }
        }
        Row = _batch.Row;
        return true;
    }

    public override RawValue Cell(int column) => _batch!.Cell(column);

    /// <summary>Index of the current row's first cell that is not blank; -1 for a blank row.</summary>
    public int FirstFilled => _batch!.FirstFilled;

    /// <summary>Comes back when the table is not read any more.</summary>
    public override void Dispose()
    {
        _stop.Cancel();
        // Whoever stops asking is not interested in what stands further down, nor in whether it can be read.
        if (_reading is not null)
            Task.WaitAny(_reading);
        _free.Dispose();
        _filled.Dispose();
        _stop.Dispose();
        base.Dispose();
    }

    private Task Begin()
    {
        for (var batch = 0; batch < Batches; batch++)
            _free.Add(new RowBatch());
        return Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void Read()
    {
        try
        {
            for (var isMore = true; isMore;)
                isMore = Read(_free.Take(_stop.Token));
        }
        finally
        {
            _filled.CompleteAdding();
        }
    }

    private bool Read(RowBatch batch)
    {
        try
        {
            return batch.Fill(table);
        }
        finally
        {
            _filled.Add(batch);
        }
    }
}
