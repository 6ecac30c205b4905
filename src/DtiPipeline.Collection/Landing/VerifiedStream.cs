using System.Security.Cryptography;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Landing;

/// <summary>
/// Gives landed bytes and compares their hash with their name at the end. The decompressor takes a file that was cut off for a shorter one and
/// says nothing, so this is where it shows.
/// </summary>
internal sealed class VerifiedStream(Stream inner, string sha256) : ReadOnlyStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _isVerified;

    /// <exception cref="DeliveryFault">The landed bytes are damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = inner.Read(buffer);
        }
        catch (InvalidDataException fault)
        {
            throw Damaged(sha256, fault);
        }
        if (count > 0)
            _hash.AppendData(buffer[..count]);
        else if (buffer.Length > 0 && !_isVerified)
            Verify();
        return count;
    }

    public static DeliveryFault Damaged(string sha256, Exception? cause = null) =>
        new(Finding.Of(CollectionCodes.PayloadDamaged, ("sha256", sha256)), cause: cause);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            inner.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Verify()
    {
        _isVerified = true;
        if (Convert.ToHexStringLower(_hash.GetHashAndReset()) != sha256)
            throw Damaged(sha256);
    }
}
