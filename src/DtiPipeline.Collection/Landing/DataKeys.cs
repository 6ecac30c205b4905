using System.Security.Cryptography;
using System.Text;

namespace DtiPipeline.Collection.Landing;

/// <summary>Wraps the data key of one payload with the key of the environment (AES-256-GCM, bound to the payload's hash).</summary>
internal sealed class DataKeys(byte[] wrappingKey)
{
    public const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static byte[] New() => RandomNumberGenerator.GetBytes(KeyLength);

    /// <returns>Nonce, tag and wrapped key, in base64.</returns>
    public string Wrap(byte[] dataKey, string sha256)
    {
        var wrapped = new byte[NonceLength + TagLength + KeyLength];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceLength));
        using var aes = new AesGcm(wrappingKey, TagLength);
        aes.Encrypt(wrapped.AsSpan(0, NonceLength), dataKey, wrapped.AsSpan(NonceLength + TagLength), wrapped.AsSpan(NonceLength, TagLength), Encoding.ASCII.GetBytes(sha256));
        return Convert.ToBase64String(wrapped);
    }

    /// <summary>Eight digits for a text, the same every time, that say nothing to whoever has not the key.</summary>
    public string TagOf(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(wrappingKey, Encoding.UTF8.GetBytes("name " + text)))[..8];

    /// <returns>Null when the text was wrapped with another key, for another payload, or is damaged.</returns>
    public byte[]? Unwrap(string text, string sha256)
    {
        var wrapped = new byte[NonceLength + TagLength + KeyLength];
        if (!Convert.TryFromBase64String(text.Trim(), wrapped, out var length) || length != wrapped.Length)
            return null;
        var dataKey = new byte[KeyLength];
        using var aes = new AesGcm(wrappingKey, TagLength);
        try
        {
            aes.Decrypt(wrapped.AsSpan(0, NonceLength), wrapped.AsSpan(NonceLength + TagLength), wrapped.AsSpan(NonceLength, TagLength), dataKey, Encoding.ASCII.GetBytes(sha256));
            return dataKey;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
