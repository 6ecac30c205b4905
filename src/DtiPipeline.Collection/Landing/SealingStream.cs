using System.Security.Cryptography;

namespace DtiPipeline.Collection.Landing;

/// <summary>Encrypts what is written to it.</summary>
internal sealed class SealingStream : WriteOnlyStream
{
    private readonly Stream _inner;
    private readonly SealedChunks _chunks;
    private readonly byte[] _plain = new byte[SealedChunks.ChunkLength];
    private readonly byte[] _sealed = new byte[SealedChunks.TagLength + SealedChunks.ChunkLength];
    private int _filled;
    private bool _isFinished;

    public SealingStream(Stream inner, byte[] dataKey)
    {
        _inner = inner;
        var salt = RandomNumberGenerator.GetBytes(SealedChunks.SaltLength);
        inner.Write(salt);
        _chunks = new SealedChunks(dataKey, salt);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // A full chunk waits: only when more comes is it known not to be the last one.
            if (_filled == _plain.Length)
                WriteChunk(isLast: false);
            var count = Math.Min(buffer.Length, _plain.Length - _filled);
            buffer[..count].CopyTo(_plain.AsSpan(_filled));
            _filled += count;
            buffer = buffer[count..];
        }
    }

    /// <summary>Writes the last chunk. A payload that is closed without it cannot be opened.</summary>
    public void Finish()
    {
        if (!_isFinished)
            WriteChunk(isLast: true);
        _isFinished = true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _chunks.Dispose();
            CryptographicOperations.ZeroMemory(_plain);
        }
        base.Dispose(disposing);
    }

    private void WriteChunk(bool isLast)
    {
        var chunk = _sealed.AsSpan(0, SealedChunks.TagLength + _filled);
        _chunks.Seal(_plain.AsSpan(0, _filled), isLast, chunk);
        _inner.Write(chunk);
        _filled = 0;
    }
}
