using System.Buffers;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Landing;

/// <summary>
/// A landing in a folder: <c>ab/cd/abcd….gz</c>, or <c>abcd….gz.sealed</c> with its wrapped key beside it in <c>abcd….key</c>. Files are written
/// under another name, flushed to the disk and renamed, so a name that exists is whole, whatever was killed when.
/// </summary>
public sealed class FolderLanding : ILanding
{
    /// <summary>Ends the name of a payload's own key.</summary>
    public const string KeyEnding = ".key";

    private const string Plain = ".gz";
    private const string Encrypted = ".gz.sealed";
    private const string Unfinished = ".part";
    private const int HashDigits = 64;
    private const int AtOnce = 256 * 1024;

    /// <summary>The key comes first: bytes without one are as good as gone, a key without bytes is nothing.</summary>
    private static readonly (LandedCopies Copy, string Ending)[] Kinds = [(LandedCopies.Key, KeyEnding), (LandedCopies.Sealed, Encrypted), (LandedCopies.Plain, Plain)];

    private readonly Lock _keeping = new();
    private readonly string _root;
    private readonly DataKeys? _keys;

    /// <param name="root">The folder; made when it is missing.</param>
    /// <param name="key">The environment's key, 32 bytes; null where no stream holds personal data.</param>
    public FolderLanding(string root, byte[]? key = null)
    {
        if (key is not null && key.Length != DataKeys.KeyLength)
            throw new ArgumentException($"the landing's key has {key.Length} bytes, {DataKeys.KeyLength} are needed", nameof(key));
        _root = root;
        Notes = new LandingNotes(root);
        _keys = key is null ? null : new DataKeys(key);
    }

    public LandingNotes Notes { get; }

    public async Task<LandedBytes> LandAsync(Stream plain, bool encrypted, CancellationToken cancellation)
    {
        if (encrypted && _keys is null)
            throw new DeliveryFault(Finding.Of(CollectionCodes.LandingKeyMissing));
        if (await KnownAsync(plain, encrypted, cancellation) is { } known)
            return known;
        DiskFaults.Guarded(_root, () => Directory.CreateDirectory(_root));
        // The name is known only when all has been read, so the plain copy that personal data must not leave behind exists in memory at most.
        var dataKey = encrypted ? DataKeys.New() : null;
        var temporary = Path.Combine(_root, $".{Guid.NewGuid():N}{Unfinished}");
        try
        {
            // Open until it has its name: that is how a sweep in another process knows that somebody still writes.
            await using var file = DiskFaults.Guarded(
                _root, () => new DiskStream(new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, bufferSize: 0), _root));
            var landed = await WriteAsync(plain, file, dataKey, cancellation);
            lock (_keeping)
                DiskFaults.Guarded(_root, () => Keep(landed.Sha256, temporary, dataKey));
            return landed;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Stream Open(string sha256)
    {
        if (sha256.Length != HashDigits || !sha256.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("not a SHA-256 in lower-case hexadecimal digits", nameof(sha256));
        if (File.Exists(PathOf(sha256, Plain)))
            return Unpacked(File.OpenRead(PathOf(sha256, Plain)), sha256);
        if (!File.Exists(PathOf(sha256, Encrypted)))
            throw new DeliveryFault(Finding.Of(CollectionCodes.PayloadMissing, ("sha256", sha256)));
        return Unpacked(Unsealed(sha256), sha256);
    }

    public string TagOf(string text) => _keys?.TagOf(text) ?? "";

    public LandedCopies CopiesOf(string sha256) =>
        Kinds.Where(kind => File.Exists(PathOf(sha256, kind.Ending))).Aggregate(LandedCopies.None, (there, kind) => there | kind.Copy);

    /// <summary>The files that make up some bytes, as paths inside the folder with <c>/</c>, for a backup: they never change, they only come and go.</summary>
    public IEnumerable<string> FilesOf(string sha256) =>
        Kinds.Select(kind => PathOf(sha256, kind.Ending)).Where(File.Exists).Select(path => Path.GetRelativePath(_root, path).Replace('\\', '/'));

    /// <summary>Removes what a process that was killed began and nobody will finish.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(_root))
            return;
        foreach (var path in Directory.EnumerateFiles(_root, $".*{Unfinished}"))
            if (IsNobodys(path))
            {
                File.Delete(path + KeyEnding);
                File.Delete(path);
            }
    }

    public IEnumerable<string> Older(DateTimeOffset than) =>
        Directory.Exists(_root)
            ? Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories)
                .Where(path => (path.EndsWith(Plain, StringComparison.Ordinal) || path.EndsWith(Encrypted, StringComparison.Ordinal)) && File.GetLastWriteTimeUtc(path) < than.UtcDateTime)
                .Select(path => Path.GetFileName(path)[..HashDigits])
                .Distinct(StringComparer.Ordinal)
            : [];

    public void Remove(string sha256, LandedCopies copies = LandedCopies.All)
    {
        foreach (var (copy, ending) in Kinds)
            if (copies.HasFlag(copy) && File.Exists(PathOf(sha256, ending)))
                File.Delete(PathOf(sha256, ending));
    }

    /// <summary>From now on the bytes count as having come at a moment, as if they had not been here before.</summary>
    public void Renew(string sha256, DateTimeOffset at)
    {
        foreach (var (_, ending) in Kinds)
            if (File.Exists(PathOf(sha256, ending)))
                File.SetLastWriteTimeUtc(PathOf(sha256, ending), at.UtcDateTime);
    }

    private static bool IsNobodys(string path)
    {
        try
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            // Locked by its writer, or named properly meanwhile.
            return false;
        }
    }

    private static async Task<LandedBytes> WriteAsync(Stream plain, DiskStream file, byte[]? dataKey, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        await using var sealing = dataKey is null ? null : new SealingStream(file, dataKey);
        await using (var packed = new GZipStream(sealing is null ? file : sealing, CompressionLevel.Fastest, leaveOpen: true))
        {
            await foreach (var piece in PiecesAsync(plain, cancellation))
            {
                hash.AppendData(piece.Span);
                packed.Write(piece.Span);
                length += piece.Length;
            }
        }
        sealing?.Finish();
        file.Flush();
        return new LandedBytes(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    /// <summary>
    /// A file that came before, as it does every night where files are left in the inbox, is recognised by reading it once: packing it only to find that out takes five
    /// times as long. What comes over the network can be read once only.
    /// </summary>
    private async Task<LandedBytes?> KnownAsync(Stream plain, bool encrypted, CancellationToken cancellation)
    {
        if (!plain.CanSeek)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var piece in PiecesAsync(plain, cancellation))
            hash.AppendData(piece.Span);
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (IsKept(sha256, encrypted))
            return new LandedBytes(sha256, plain.Position);
        plain.Position = 0;
        return null;
    }

    /// <summary>In large pieces: the framework's own way takes 4 KB at a time, each of them a turn of another thread. Each is valid until the next is asked for.</summary>
    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> PiecesAsync(Stream plain, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(AtOnce);
        try
        {
            while (await plain.ReadAsync(buffer.AsMemory(0, AtOnce), cancellation) is > 0 and var count)
                yield return buffer.AsMemory(0, count);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool IsKept(string sha256, bool encrypted) =>
        encrypted ? File.Exists(PathOf(sha256, Encrypted)) && File.Exists(PathOf(sha256, KeyEnding)) : File.Exists(PathOf(sha256, Plain));

    private void Keep(string sha256, string temporary, byte[]? dataKey)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(sha256, Plain))!);
        if (IsKept(sha256, encrypted: dataKey is not null))
            return;
        if (dataKey is null)
        {
            File.Move(temporary, PathOf(sha256, Plain), overwrite: true);
            return;
        }
        // Bytes whose key was destroyed came again: the old ones go first, so that no moment leaves a payload beside a key that is not its own.
        File.Delete(PathOf(sha256, Encrypted));
        var keyFile = temporary + KeyEnding;
        File.WriteAllText(keyFile, _keys!.Wrap(dataKey, sha256));
        File.Move(keyFile, PathOf(sha256, KeyEnding), overwrite: true);
        File.Move(temporary, PathOf(sha256, Encrypted), overwrite: true);
    }

    private UnsealingStream Unsealed(string sha256)
    {
        if (!File.Exists(PathOf(sha256, KeyEnding)))
            throw new DeliveryFault(Finding.Of(CollectionCodes.PayloadDeleted, ("sha256", sha256)));
        if (_keys is null)
            throw new DeliveryFault(Finding.Of(CollectionCodes.LandingKeyMissing));
        var dataKey = _keys.Unwrap(File.ReadAllText(PathOf(sha256, KeyEnding)), sha256)
            ?? throw new DeliveryFault(Finding.Of(CollectionCodes.LandingKeyWrong, ("sha256", sha256)));
        var file = File.OpenRead(PathOf(sha256, Encrypted));
        try
        {
            return new UnsealingStream(file, dataKey);
        }
        catch (InvalidDataException fault)
        {
            file.Dispose();
            throw VerifiedStream.Damaged(sha256, fault);
        }
    }

    private static VerifiedStream Unpacked(Stream packed, string sha256) => new(new GZipStream(packed, CompressionMode.Decompress), sha256);

    private string PathOf(string sha256, string kind) => Path.Combine(_root, sha256[..2], sha256[2..4], sha256 + kind);
}
