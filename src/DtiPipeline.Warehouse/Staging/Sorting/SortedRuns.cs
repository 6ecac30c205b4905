using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Warehouse.Staging.Sorting;

/// <summary>
/// Puts any number of rows in order of their keys in constant memory: a few megabytes at a time are sorted and put into a file as one run, and the runs are read
/// side by side at the end. What fits into memory stays there. Not for use by several threads.
/// </summary>
/// <param name="folder">For the file of the runs.</param>
/// <remarks>External merge sort; see Knuth, The Art of Computer Programming, volume 3, 5.4.</remarks>
internal sealed class SortedRuns(string folder) : IDisposable
{
    private readonly RunBuffer _buffer = new();
    private readonly List<long> _starts = [];
    private FileStream? _file;

    /// <param name="row">With its head.</param>
    /// <exception cref="DeliveryFault">The file cannot be written.</exception>
    public void Add(ReadOnlySpan<byte> row)
    {
        if (_buffer.IsFull)
            Spill();
        _buffer.Add(row);
    }

    /// <summary>No more rows will come.</summary>
    /// <exception cref="DeliveryFault">The file cannot be written.</exception>
    public void Complete()
    {
        if (_file is null)
            _buffer.Sort();
        else if (!_buffer.IsEmpty)
            Spill();
    }

    /// <summary>All rows in order; for once <see cref="Complete"/> was called, as often as wanted.</summary>
    public RunCursor Read() => _file is null
        ? _buffer.Read()
        : new MergedRuns(_starts.Select((start, index) => new FileRun(_file.SafeFileHandle, start, index + 1 < _starts.Count ? _starts[index + 1] : _file.Length)));

    public void Dispose() => _file?.Dispose();

    private void Spill()
    {
        _buffer.Sort();
        DiskFaults.Guarded(folder, () =>
        {
            _file ??= TemporaryFile.Create(folder);
            _starts.Add(_file.Position);
            _buffer.WriteTo(_file);
        });
        _buffer.Clear();
    }
}
