using System.Collections.Immutable;

namespace DtiPipeline.Simulator.Generating;

/// <summary>A list to draw from by weight. Its running sums are made once: every dossier draws from ten of them, one with hundreds of procedures.</summary>
internal sealed class Wheel<T>
{
    private readonly ImmutableArray<T> _items;
    private readonly int[] _sums;

    public Wheel(ImmutableArray<T> items, ImmutableArray<int> weights)
    {
        _items = items;
        _sums = new int[items.Length];
        for (var (i, sum) = (0, 0); i < items.Length; i++)
            _sums[i] = sum += weights[i];
    }

    /// <summary>All weights together.</summary>
    public int Total => _sums.Length == 0 ? 0 : _sums[^1];

    /// <summary>The first item whose running sum is greater than <paramref name="mark"/>. An item without weight is never it.</summary>
    /// <param name="mark">From 0 to <see cref="Total"/> - 1.</param>
    public T At(int mark)
    {
        var place = Array.BinarySearch(_sums, mark);
        if (place < 0)
            return _items[~place];
        while (_sums[place] == mark)
            place++;
        return _items[place];
    }
}
