using System.Security.Cryptography;
using System.Text;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>
/// HMAC-SHA256, its first 128 bits. Keyed, because identifiers are short and countable: without a key anybody could try them all.
/// The key must not change within an assessment, or one dossier would count twice.
/// </summary>
public sealed class HmacIdentifierHasher : IIdentifierHasher
{
    private const int ShortestKey = 32;

    private readonly byte[] _key;

    /// <param name="key">At least 32 bytes.</param>
    public HmacIdentifierHasher(ReadOnlySpan<byte> key)
    {
        if (key.Length < ShortestKey)
            throw new ArgumentException($"the key has {key.Length} bytes, at least {ShortestKey} are needed", nameof(key));
        _key = key.ToArray();
    }

    public string Hash(string identifier)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(identifier), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
