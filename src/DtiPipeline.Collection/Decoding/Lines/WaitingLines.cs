using System.IO.Hashing;

namespace DtiPipeline.Collection.Decoding.Lines;

/// <summary>Lines of one text that have not been met in the other.</summary>
internal sealed class WaitingLines
{
    /// <summary>What a line takes beside its bytes.</summary>
    private const int Entry = 150;

    private readonly SortedDictionary<int, byte[]> _lines = [];
    private readonly Dictionary<UInt128, int> _byHash = [];

    /// <summary>Bytes they take, about.</summary>
    public int Memory { get; private set; }

    /// <summary>Takes a line that may come in the other text.</summary>
    /// <returns>False where another one that waits reads the same: then nobody can tell which of the two comes.</returns>
    public bool Add(LineReader reader)
    {
        Keep(reader);
        return _byHash.TryAdd(XxHash128.HashToUInt128(reader.Line), reader.Number);
    }

    /// <summary>Takes a line that is read again whether it comes in the other text or not.</summary>
    public void Keep(LineReader reader)
    {
        _lines.Add(reader.Number, reader.Line.ToArray());
        Memory += reader.Line.Length + Entry;
    }

    /// <summary>Lets a line go that has come in the other text.</summary>
    public bool Meet(ReadOnlySpan<byte> line)
    {
        if (_lines.Count == 0 || !_byHash.TryGetValue(XxHash128.HashToUInt128(line), out var number) || !line.SequenceEqual(_lines[number]))
            return false;
        _byHash.Remove(XxHash128.HashToUInt128(line));
        Memory -= line.Length + Entry;
        return _lines.Remove(number);
    }

    public PickedLines Pick() => new(_lines);
}
