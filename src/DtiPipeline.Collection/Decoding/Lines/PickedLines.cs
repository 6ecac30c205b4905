using System.Collections.Immutable;

namespace DtiPipeline.Collection.Decoding.Lines;

/// <summary>Some lines of a text.</summary>
/// <param name="Numbers">Their numbers in it, from 1.</param>
/// <param name="Bytes">The lines, one behind the other.</param>
public sealed record PickedLines(ImmutableArray<int> Numbers, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>As bytes to be read; see <see cref="LandedPayload.Lines"/>.</summary>
    public Stream Open() => new MemoryStream(Bytes.ToArray(), writable: false);
}
