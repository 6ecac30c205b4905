using System.IO.Hashing;

namespace DtiPipeline.Warehouse.Staging.Words;

/// <summary>Bytes as keys that can be looked up where they stand, and their order.</summary>
internal sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>, IComparer<byte[]>
{
    private BytesComparer()
    {
    }

    public static BytesComparer Instance { get; } = new();

    public bool Equals(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

    public int GetHashCode(byte[] bytes) => GetHashCode(bytes.AsSpan());

    public bool Equals(ReadOnlySpan<byte> looked, byte[] other) => looked.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<byte> looked) => (int)XxHash3.HashToUInt64(looked);

    public byte[] Create(ReadOnlySpan<byte> looked) => looked.ToArray();

    public int Compare(byte[]? one, byte[]? other) => one.AsSpan().SequenceCompareTo(other);
}
