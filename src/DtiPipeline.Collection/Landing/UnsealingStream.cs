using System.Security.Cryptography;
using DtiPipeline.Collection.Decoding.Content;

namespace DtiPipeline.Collection.Landing;

/// <summary>Decrypts what <see cref="SealingStream"/> wrote.</summary>
internal sealed class UnsealingStream : ReadOnlyStream
{
    private readonly Stream _inner;
    private readonly SealedChunks _chunks;
    private readonly byte[] _plain = new byte[SealedChunks.ChunkLength];
    private byte[] _next = new byte[SealedChunks.TagLength + SealedChunks.ChunkLength];
    private byte[] _sealed = new byte[SealedChunks.TagLength + SealedChunks.ChunkLength];
    private int _nextLength;
    private int _given;
    private int _opened;
    private bool _isEnded;

    /// <exception cref="InvalidDataException">The bytes end too early.</exception>
    public UnsealingStream(Stream inner, byte[] dataKey)
    {
        _inner = inner;
        var salt = new byte[SealedChunks.SaltLength];
        if (inner.ReadAtLeast(salt, salt.Length, throwOnEndOfStream: false) < salt.Length)
            throw new InvalidDataException("the encrypted bytes end too early");
        _chunks = new SealedChunks(dataKey, salt);
        _nextLength = ReadChunk(_next);
    }

    /// <exception cref="InvalidDataException">A chunk is not what was written, or the last one is missing.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_given == _opened && !OpenNext())
            return 0;
        var count = Math.Min(buffer.Length, _opened - _given);
        _plain.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _chunks.Dispose();
            _inner.Dispose();
            CryptographicOperations.ZeroMemory(_plain);
        }
        base.Dispose(disposing);
    }

    private bool OpenNext()
    {
        if (_isEnded)
            return false;
        (_sealed, _next) = (_next, _sealed);
        var length = _nextLength;
        _nextLength = ReadChunk(_next);
        _isEnded = _nextLength == 0;
        if (length < SealedChunks.TagLength)
            throw new InvalidDataException("the encrypted bytes end too early");
        _opened = length - SealedChunks.TagLength;
        _given = 0;
        try
        {
            _chunks.Open(_sealed.AsSpan(0, length), _isEnded, _plain.AsSpan(0, _opened));
        }
        catch (AuthenticationTagMismatchException fault)
        {
            throw new InvalidDataException("a part of the encrypted bytes is not what was written", fault);
        }
        return _opened > 0;
    }

    private int ReadChunk(byte[] chunk) => _inner.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false);
}
