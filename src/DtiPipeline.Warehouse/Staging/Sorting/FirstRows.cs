namespace DtiPipeline.Warehouse.Staging.Sorting;

/// <summary>The first row of every key.</summary>
internal sealed class FirstRows(RunCursor rows) : RunCursor
{
    private readonly FirstRow _last = new();

    public override ReadOnlySpan<byte> Bytes => rows.Bytes;

    public override bool MoveNext()
    {
        while (rows.MoveNext())
        {
            if (_last.IsSameKey(rows.Current))
                continue;
            _last.Is(rows.Bytes);
            return true;
        }
        return false;
    }
}
