using System.Runtime.InteropServices;
using System.Text;
using DtiPipeline.Warehouse.Staging.Sorting;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>Sets a delivery against what is open, in one look along both in order of their keys: what is new, what reads differently, what is gone.</summary>
/// <param name="incoming">The rows of the delivery, each key once.</param>
/// <param name="open">What is open before it.</param>
/// <param name="rowsAtOnce">Rows of a lot.</param>
internal sealed class StagingMerge(RunCursor incoming, OpenRows open, int rowsAtOnce)
{
    private readonly Dictionary<long, long> _sources = [];
    private readonly StagingLot _lot = new();
    private bool _hasIncoming;
    private bool _hasOpen;
    private bool _isBegun;

    public long Unchanged { get; private set; }

    /// <summary>How many versions were open before.</summary>
    public long Before { get; private set; }

    /// <summary>How many of the rows that hold afterwards were read from each payload.</summary>
    public IReadOnlyDictionary<long, long> Sources => _sources;

    public MergedRows Whole => new(Before, Unchanged, _sources);

    /// <summary>The next rows to be written.</summary>
    /// <returns>Valid until asked again; null behind the last.</returns>
    public async Task<StagingLot?> NextAsync()
    {
        if (!_isBegun)
        {
            _hasIncoming = incoming.MoveNext();
            await NextOpenAsync();
            _isBegun = true;
        }
        _lot.Clear();
        while ((_hasIncoming || _hasOpen) && !_lot.IsFull(rowsAtOnce))
        {
            var order = Order();
            if (order < 0)
                Add();
            else if (order > 0)
                Miss();
            else
                Meet();
            if (order <= 0)
                _hasIncoming = incoming.MoveNext();
            if (order >= 0)
                await NextOpenAsync();
        }
        return _lot.IsEmpty ? null : _lot;
    }

    /// <returns>Below zero where the incoming row comes first, above where the open one does, zero where both are versions of one record.</returns>
    private int Order() => !_hasOpen ? -1 : !_hasIncoming ? 1 : incoming.Current.Key.SequenceCompareTo(open.Key);

    private void Add()
    {
        _lot.Add(incoming.Current.Row);
        Count(Payload(incoming.Current));
    }

    private void Miss()
    {
        if (open.Current.IsReplaced)
            _lot.Close(open.Current);
        else
            Count(open.Current.PayloadId);
    }

    private void Meet()
    {
        if (Ascii.Equals(incoming.Current.Hash, open.Current.RowHash))
        {
            Unchanged++;
            Count(open.Current.PayloadId);
            return;
        }
        _lot.Change(open.Current, incoming.Current.Row);
        Count(Payload(incoming.Current));
    }

    private void Count(long payload) => CollectionsMarshal.GetValueRefOrAddDefault(_sources, payload, out _)++;

    private async ValueTask NextOpenAsync()
    {
        _hasOpen = await open.MoveNextAsync();
        if (_hasOpen)
            Before++;
    }

    private static long Payload(SpilledRow spilled)
    {
        var row = spilled.Content;
        row.Next(out long payload);
        return payload;
    }
}
