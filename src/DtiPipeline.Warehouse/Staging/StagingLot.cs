using DtiPipeline.Warehouse.Bulk;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>What one transaction writes: versions that end and versions that begin, both in order of their keys.</summary>
internal sealed class StagingLot
{
    private const int Roomy = 4 * 1024 * 1024;

    private readonly CopyBytes _rows = new(256 * 1024);
    private readonly CopyBytes _ended = new(4 * 1024);

    public ReadOnlyMemory<byte> Rows => _rows.Memory;

    /// <summary>The keys of what ends, one value a row.</summary>
    public ReadOnlyMemory<byte> Ended => _ended.Memory;

    public string? FirstEnded { get; private set; }

    public string? LastEnded { get; private set; }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    /// <summary>Ended without another version.</summary>
    public int Closed { get; private set; }

    public bool IsEmpty => Added + Changed + Closed == 0;

    public bool IsFull(int rows) => Added + Changed + Closed >= rows || _rows.Length > Roomy;

    public void Add(ReadOnlySpan<byte> row)
    {
        _rows.Add(row);
        Added++;
    }

    public void Change(OpenRow ended, ReadOnlySpan<byte> row)
    {
        End(ended);
        _rows.Add(row);
        Changed++;
    }

    public void Close(OpenRow ended)
    {
        End(ended);
        Closed++;
    }

    public void Clear()
    {
        _rows.Clear();
        _ended.Clear();
        (FirstEnded, LastEnded, Added, Changed, Closed) = (null, null, 0, 0, 0);
    }

    private void End(OpenRow ended)
    {
        FirstEnded ??= ended.RowKey;
        LastEnded = ended.RowKey;
        _ended.BeginRow(1);
        _ended.AddText(ended.RowKey);
    }
}
