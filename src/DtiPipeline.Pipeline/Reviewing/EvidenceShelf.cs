using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Review;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>
/// Files of evidence, under the hash of their bytes, checked when they are read again. They are kept apart from the landing: what a source sent may be
/// deleted when its time is over, what a decision stands on may not.
/// </summary>
public sealed class EvidenceShelf
{
    private readonly FolderLanding _files;
    private readonly bool _encrypted;
    private readonly Action<Finding> _notKept;

    /// <param name="folder">Made when it is missing.</param>
    /// <param name="key">The environment's key: with one, files are kept encrypted, since papers may name citizens.</param>
    /// <param name="notKept">Told why a file could not be written down, for those who look after the server.</param>
    public EvidenceShelf(string folder, byte[]? key, Action<Finding>? notKept = null)
    {
        _files = new FolderLanding(folder, key);
        _encrypted = key is not null;
        _notKept = notKept ?? (_ => { });
    }

    /// <summary>Keeps a file of a kind that evidence may be; its bytes tell.</summary>
    public async Task<KeptFile> KeepAsync(Stream bytes, CancellationToken cancellation = default)
    {
        using var held = new MemoryStream();
        var buffer = new byte[81920];
        while (await bytes.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            held.Write(buffer, 0, count);
            if (held.Length > EvidenceType.LargestFile)
                return KeptFile.Refused(DecisionRefusal.FileTooLarge);
        }
        if (EvidenceType.Of(held.ToArray()) is not { } type)
            return KeptFile.Refused(DecisionRefusal.FileKind);
        held.Position = 0;
        try
        {
            var landed = await _files.LandAsync(held, _encrypted, cancellation);
            // The same file may lie here from a form that was never completed, and is about to be swept.
            _files.Renew(landed.Sha256, DateTimeOffset.UtcNow);
            return new KeptFile(landed.Sha256, type.MediaType, landed.Bytes, null);
        }
        catch (DeliveryFault fault) when (fault.Finding.Code == CollectionCodes.NotWritten)
        {
            // Whoever sends it keeps the rest of the form and is told what to do instead.
            _notKept(fault.Finding);
            return KeptFile.Refused(DecisionRefusal.FileNotKept);
        }
    }

    /// <summary>True when the file can be read, as far as is seen without reading it.</summary>
    public bool Has(string sha256)
    {
        var copies = _files.CopiesOf(sha256);
        return copies.HasFlag(LandedCopies.Plain) || copies.HasFlag(LandedCopies.Sealed | LandedCopies.Key);
    }

    /// <summary>SHA-256 of the files that nobody has sent since a moment.</summary>
    public IEnumerable<string> Older(DateTimeOffset than) => _files.Older(than);

    /// <summary>Removes a file that nothing refers to.</summary>
    public void Remove(string sha256) => _files.Remove(sha256);

    /// <exception cref="DeliveryFault">The bytes are not there, or the key is.</exception>
    public Stream Open(string sha256) => _files.Open(sha256);
}
