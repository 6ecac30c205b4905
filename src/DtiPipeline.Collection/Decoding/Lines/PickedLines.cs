using System.Collections.Immutable;

namespace DtiPipeline.Collection.Decoding.Lines;

/// <summary>Some lines of a text.</summary>
public sealed class PickedLines
{
    private readonly byte[] _bytes;

    internal PickedLines(IReadOnlyCollection<KeyValuePair<int, byte[]>> lines)
    {
        Numbers = [.. lines.Select(line => line.Key)];
        _bytes = new byte[lines.Sum(line => line.Value.Length)];
        var end = 0;
        foreach (var (_, line) in lines)
        {
            line.CopyTo(_bytes, end);
            end += line.Length;
        }
    }

    /// <summary>Their numbers in it, from 1, in order.</summary>
    public ImmutableArray<int> Numbers { get; }

    /// <summary>The lines, one behind the other.</summary>
    public Stream Open() => new MemoryStream(_bytes, writable: false);
}
