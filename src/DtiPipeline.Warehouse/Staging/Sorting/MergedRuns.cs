namespace DtiPipeline.Warehouse.Staging.Sorting;

/// <summary>Several runs as one.</summary>
internal sealed class MergedRuns : RunCursor
{
    private static readonly Comparer<RunCursor> ByRow = Comparer<RunCursor>.Create((one, other) => SpilledRow.Compare(one.Bytes, other.Bytes));

    private readonly PriorityQueue<RunCursor, RunCursor> _runs = new(ByRow);
    private RunCursor? _current;

    public MergedRuns(IEnumerable<RunCursor> runs)
    {
        foreach (var run in runs)
            if (run.MoveNext())
                _runs.Enqueue(run, run);
    }

    public override ReadOnlySpan<byte> Bytes => _current!.Bytes;

    public override bool MoveNext()
    {
        if (_current is not null && _current.MoveNext())
            _current = _runs.EnqueueDequeue(_current, _current);
        else if (!_runs.TryDequeue(out _current, out _))
            return false;
        return true;
    }
}
