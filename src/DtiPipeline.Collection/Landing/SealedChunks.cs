using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DtiPipeline.Collection.Landing;

/// <summary>
/// The form of encrypted payloads: a salt, then chunks, each sealed with AES-256-GCM. The nonce is the chunk's number and whether it is the last
/// one, so chunks cannot be swapped, repeated or cut off. The chunk key comes from the data key and the salt: writing one payload twice under one
/// data key never uses a nonce twice.
/// </summary>
internal sealed class SealedChunks : IDisposable
{
    public const int ChunkLength = 64 * 1024;
    public const int TagLength = 16;
    public const int SaltLength = 16;

    private readonly AesGcm _aes;
    private readonly byte[] _nonce = new byte[12];
    private long _number;

    public SealedChunks(byte[] dataKey, byte[] salt)
    {
        var chunkKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, dataKey, DataKeys.KeyLength, salt, "dti landing chunk"u8.ToArray());
        _aes = new AesGcm(chunkKey, TagLength);
        CryptographicOperations.ZeroMemory(chunkKey);
    }

    /// <param name="sealedChunk">Receives the tag and the encrypted bytes.</param>
    public void Seal(ReadOnlySpan<byte> plain, bool isLast, Span<byte> sealedChunk)
    {
        Advance(isLast);
        _aes.Encrypt(_nonce, plain, sealedChunk[TagLength..], sealedChunk[..TagLength]);
    }

    /// <exception cref="AuthenticationTagMismatchException">The chunk is not the one that was written at this place.</exception>
    public void Open(ReadOnlySpan<byte> sealedChunk, bool isLast, Span<byte> plain)
    {
        Advance(isLast);
        _aes.Decrypt(_nonce, sealedChunk[TagLength..], sealedChunk[..TagLength], plain);
    }

    public void Dispose() => _aes.Dispose();

    private void Advance(bool isLast)
    {
        _nonce[0] = isLast ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64BigEndian(_nonce.AsSpan(4), _number++);
    }
}
