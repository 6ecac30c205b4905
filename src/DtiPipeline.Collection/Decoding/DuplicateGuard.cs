using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding;

/// <summary>
/// Finds records that come twice in one delivery, as they do when pages overlap. Keeps 128-bit hashes, not records: a million take about 60 MB.
/// </summary>
internal sealed class DuplicateGuard : IDisposable
{
    private const string Separator = "\u001F";

    private readonly Dictionary<UInt128, Seen> _seen = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ImmutableArray<int> _key;
    private readonly bool _keyHasAsOf;
    private byte[] _buffer = new byte[256];

    public DuplicateGuard(StreamDefinition stream)
    {
        _key = [.. stream.Key.Select(name => stream.Fields.ToList().FindIndex(field => field.Name == name)).Where(field => field >= 0)];
        _keyHasAsOf = stream.Files is not null;
    }

    /// <summary>The fields that identify a record, as indexes in the stream's definition.</summary>
    public ImmutableArray<int> Key => _key;

    /// <param name="payload">Ordinal of the payload.</param>
    /// <param name="number">The record's row or index in it.</param>
    /// <returns>Null when the key is new; otherwise where it was first, and whether the content was the same.</returns>
    public (int Payload, int Number, bool IsSame)? Meet(AcceptedRow row, int payload, int number)
    {
        foreach (var field in _key)
            Append(row.Values[field]);
        if (_keyHasAsOf)
            Append(StagedValue.Of(row.AsOf.DayNumber));
        var key = Finish();
        foreach (var value in row.Values)
            Append(value);
        var content = Finish();
        if (_seen.TryAdd(key, new Seen(content, payload, number)))
            return null;
        var first = _seen[key];
        return (first.Payload, first.Number, first.Content == content);
    }

    public void Dispose() => _hash.Dispose();

    /// <summary>Absent, text and number never read alike, and no text can run into the next value.</summary>
    private void Append(StagedValue value)
    {
        var text = value.Text ?? (value.IsNumber ? value.Number.ToString(CultureInfo.InvariantCulture) : "");
        var longest = Encoding.UTF8.GetMaxByteCount(text.Length) + 2;
        if (_buffer.Length < longest)
            _buffer = new byte[longest];
        _buffer[0] = (byte)(value.IsNumber ? 'n' : value.IsAbsent ? 'a' : 't');
        var length = 1 + Encoding.UTF8.GetBytes(text, _buffer.AsSpan(1));
        length += Encoding.UTF8.GetBytes(Separator, _buffer.AsSpan(length));
        _hash.AppendData(_buffer, 0, length);
    }

    private UInt128 Finish()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private readonly record struct Seen(UInt128 Content, int Payload, int Number);
}
