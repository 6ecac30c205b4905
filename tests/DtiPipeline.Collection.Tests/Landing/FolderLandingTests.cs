using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Tests.Landing;

/// <summary>Bytes in, the same bytes out, or a clear fault.</summary>
public sealed class FolderLandingTests : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("STT;Đơn vị\n1;Lò Văn Mẫu\n");
    private readonly TemporaryFolder _folder = new();
    private readonly FolderLanding _landing;

    public FolderLandingTests() => _landing = new FolderLanding(_folder["landing"], Enumerable.Repeat((byte)7, 32).ToArray());

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Bytes_come_back_by_their_hash(bool encrypted)
    {
        foreach (var length in new[] { 0, 1, 65535, 65536, 65537, 1_000_000 })
        {
            var bytes = RandomNumberGenerator.GetBytes(length);
            var landed = await LandAsync(bytes, encrypted);
            Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(bytes)), length), (landed.Sha256, landed.Bytes));
            Assert.Equal(bytes, Read(landed.Sha256));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_cannot_be_made_is_named(bool encrypted)
    {
        File.WriteAllText(_folder["file"], "not a folder");
        var landing = new FolderLanding(_folder["file/landing"], Enumerable.Repeat((byte)7, 32).ToArray());
        var fault = await Assert.ThrowsAsync<DeliveryFault>(() => landing.LandAsync(new MemoryStream(Text), encrypted, CancellationToken.None));
        Assert.Equal((CollectionCodes.NotWritten, _folder["file/landing"]), (fault.Finding.Code, fault.Finding.Arguments["folder"]));
    }

    [Fact]
    public void Notes_that_cannot_be_written_name_their_folder()
    {
        File.WriteAllText(_folder["file"], "not a folder");
        var notes = new LandingNotes(_folder["file/landing"]);
        var payload = new LandedPayload { Sha256 = new string('0', 64), Name = "p", Request = "p", ReceivedAt = DateTimeOffset.UnixEpoch, Bytes = 1, Ordinal = 1, AsOf = new DateOnly(2024, 1, 1) };
        DeliveryFault[] faults =
        [
            Assert.Throws<DeliveryFault>(() => notes.Pages.Add("c", "s", "plan", new JournalPage(payload, new Uri("http://127.0.0.1/"), null))),
            Assert.Throws<DeliveryFault>(() => notes.Validators.Write("c", "s", ImmutableDictionary<string, Validator>.Empty.Add("a", new Validator("x", null, new string('0', 64), 1, null, null)))),
        ];
        Assert.Equal(
            [(CollectionCodes.NotWritten, _folder["file/landing/pages"]), (CollectionCodes.NotWritten, _folder["file/landing/validators"])],
            faults.Select(fault => (fault.Finding.Code, fault.Finding.Arguments["folder"])));
    }

    [Fact]
    public void A_full_disk_is_called_so_and_not_taken_for_a_broken_connection()
    {
        // The device that never has room; other systems have none like it.
        if (!OperatingSystem.IsLinux())
            return;
        using var disk = new DiskStream(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0), "/var/lib/dti/landing");
        var fault = Assert.Throws<DeliveryFault>(() => disk.Write(Text));
        Assert.Equal(
            "không ghi được vào thư mục /var/lib/dti/landing: ổ đĩa đã đầy", new FindingText(Language.Vi).Word(fault.Finding).Message);
    }

    [Fact]
    public async Task A_sweep_takes_what_a_killed_process_began_and_leaves_what_somebody_writes()
    {
        await LandAsync(Text, encrypted: true);
        var kept = Files().ToList();
        File.WriteAllText(_folder["landing/.0123.part"], "half a file");
        File.WriteAllText(_folder["landing/.0123.part.key"], "half a key");
        await using (new FileStream(_folder["landing/.4567.part"], FileMode.CreateNew, FileAccess.Write, FileShare.Delete))
        {
            _landing.Sweep();
            Assert.True(File.Exists(_folder["landing/.4567.part"]));
        }
        _landing.Sweep();
        Assert.Equal(kept, Files());
    }

    [Fact]
    public async Task Bytes_that_nothing_refers_to_can_be_told_by_their_age_and_removed_with_their_key()
    {
        var landed = await LandAsync(Text, encrypted: true);
        Assert.Empty(_landing.Older(DateTimeOffset.UtcNow.AddMinutes(-1)));
        Assert.Equal([landed.Sha256], _landing.Older(DateTimeOffset.UtcNow.AddMinutes(1)));
        _landing.Remove(landed.Sha256);
        Assert.Empty(Files());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_bytes_are_kept_once_and_never_changed(bool encrypted)
    {
        var first = await LandAsync(Text, encrypted);
        var before = Files().Select(file => (file, File.GetLastWriteTimeUtc(file), new FileInfo(file).Length)).ToList();
        Assert.Equal(first, await LandAsync(Text, encrypted));
        Assert.Equal(before, Files().Select(file => (file, File.GetLastWriteTimeUtc(file), new FileInfo(file).Length)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_payload_that_was_cut_off_is_damaged(bool encrypted)
    {
        var landed = await LandAsync(RandomNumberGenerator.GetBytes(200_000), encrypted);
        var path = Files().Single(file => file.EndsWith(".gz", StringComparison.Ordinal) || file.EndsWith(".sealed", StringComparison.Ordinal));
        var whole = File.ReadAllBytes(path);
        foreach (var length in new[] { 0, 5, 20, 40, whole.Length / 2, 65536 + 32, whole.Length - 9, whole.Length - 1 })
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.True(DamageOf(landed.Sha256) == CollectionCodes.PayloadDamaged || (!encrypted && length >= whole.Length - 9), $"cut at {length} of {whole.Length}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_payload_in_which_a_byte_has_changed_is_damaged(bool encrypted)
    {
        var landed = await LandAsync(RandomNumberGenerator.GetBytes(200_000), encrypted);
        var path = Files().Single(file => file.EndsWith(".gz", StringComparison.Ordinal) || file.EndsWith(".sealed", StringComparison.Ordinal));
        var whole = File.ReadAllBytes(path);
        foreach (var at in new[] { 30, whole.Length / 2, whole.Length - 20 })
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 0x10;
            File.WriteAllBytes(path, changed);
            Assert.Equal(CollectionCodes.PayloadDamaged, DamageOf(landed.Sha256));
        }
    }

    [Fact]
    public async Task Encrypted_bytes_are_nowhere_readable_on_the_disk()
    {
        await LandAsync(Text, encrypted: true);
        Assert.Equal(2, Files().Count);
        foreach (var file in Files())
            Assert.DoesNotContain("Mẫu", Encoding.UTF8.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Destroying_the_key_ends_retention_and_says_so_until_the_bytes_come_again()
    {
        var landed = await LandAsync(Text, encrypted: true);
        Assert.Equal(LandedCopies.Sealed | LandedCopies.Key, _landing.CopiesOf(landed.Sha256));
        _landing.Remove(landed.Sha256, LandedCopies.Key);
        Assert.Equal(LandedCopies.Sealed, _landing.CopiesOf(landed.Sha256));
        Assert.Equal(CollectionCodes.PayloadDeleted, DamageOf(landed.Sha256));
        await LandAsync(Text, encrypted: true);
        Assert.Equal(Text, Read(landed.Sha256));
    }

    [Fact]
    public async Task Another_key_of_the_environment_is_named_as_the_cause()
    {
        var landed = await LandAsync(Text, encrypted: true);
        var other = new FolderLanding(_folder["landing"], new byte[32]);
        Assert.Equal(CollectionCodes.LandingKeyWrong, Assert.Throws<DeliveryFault>(() => other.Open(landed.Sha256)).Finding.Code);
        Assert.Equal(CollectionCodes.LandingKeyMissing, Assert.Throws<DeliveryFault>(() => new FolderLanding(_folder["landing"]).Open(landed.Sha256)).Finding.Code);
    }

    [Fact]
    public async Task Personal_data_are_not_landed_without_a_key()
    {
        var landing = new FolderLanding(_folder["landing"]);
        var fault = await Assert.ThrowsAsync<DeliveryFault>(() => landing.LandAsync(new MemoryStream(Text), encrypted: true, CancellationToken.None));
        Assert.Equal(CollectionCodes.LandingKeyMissing, fault.Finding.Code);
    }

    [Fact]
    public void Bytes_that_were_never_landed_are_missing() =>
        Assert.Equal(CollectionCodes.PayloadMissing, Assert.Throws<DeliveryFault>(() => _landing.Open(new string('a', 64))).Finding.Code);

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    public void A_name_that_is_no_hash_is_not_looked_for(string name) => Assert.Throws<ArgumentException>(() => _landing.Open(name));

    [Fact]
    public async Task A_source_that_breaks_off_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => _landing.LandAsync(new BreakingStream(), encrypted: false, CancellationToken.None));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Landing_the_same_bytes_at_once_from_many_sides_keeps_one_good_copy()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => LandAsync(Text, encrypted: true))));
        Assert.Equal(2, Files().Count);
        Assert.Equal(Text, Read(Convert.ToHexStringLower(SHA256.HashData(Text))));
    }

    private Task<LandedBytes> LandAsync(byte[] bytes, bool encrypted) => _landing.LandAsync(new MemoryStream(bytes), encrypted, CancellationToken.None);

    private byte[] Read(string sha256)
    {
        using var copy = new MemoryStream();
        using var stream = _landing.Open(sha256);
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private string? DamageOf(string sha256)
    {
        try
        {
            Read(sha256);
            return null;
        }
        catch (DeliveryFault fault)
        {
            return fault.Finding.Code;
        }
    }

    private List<string> Files() => Directory.Exists(_folder["landing"]) ? [.. Directory.EnumerateFiles(_folder["landing"], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];

    private sealed class BreakingStream : MemoryStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _reads++ == 0 ? ValueTask.FromResult(100) : throw new IOException("broken");
    }
}
