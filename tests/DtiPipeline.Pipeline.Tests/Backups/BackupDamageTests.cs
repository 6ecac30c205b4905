using System.Security.Cryptography;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Backups;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Pipeline.Tests.Backups;

/// <summary>A small backup, spoilt in one way at a time: what is not whole is refused, and nothing is written.</summary>
public sealed class BackupDamageTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dti-damage-").FullName;
    private TestDatabase _source = null!;

    public async Task InitializeAsync()
    {
        _source = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        Directory.CreateDirectory(PathOf("workspace/connectors"));
        Directory.CreateDirectory(PathOf("workspace/mappings"));
        await File.WriteAllTextAsync(PathOf("workspace/mappings/units.csv"), "mã,tên\n");
        await new BackupRun(Parts(_source.Database)).RunAsync(PathOf("whole"));
        await new BackupRun(Parts(_source.Database)).RunAsync(PathOf("whole.tar"));
    }

    public async Task DisposeAsync()
    {
        await _source.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("database/warehouse.db.gz")]
    [InlineData("definitions/mappings/units.csv")]
    [InlineData("manifest.json")]
    [InlineData("files.txt")]
    public async Task One_flipped_byte_anywhere_in_a_folder_is_refused(string file)
    {
        var random = new Random(20241231);
        var path = Path.Combine(PathOf("whole"), file);
        var sound = await File.ReadAllBytesAsync(path);
        for (var i = 0; i < 8; i++)
        {
            var spoilt = (byte[])sound.Clone();
            spoilt[random.Next(spoilt.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(path, spoilt);
            await RefusedAsync("whole", RunCodes.BackupDamaged);
        }
        await File.WriteAllBytesAsync(path, sound);
        await RestoreAsync("whole");
        Assert.Equal("mã,tên\n", await File.ReadAllTextAsync(PathOf("new/mappings/units.csv")));
    }

    [Fact]
    public async Task A_missing_file_one_too_many_and_a_missing_list_are_refused()
    {
        var (file, elsewhere) = (PathOf("whole/definitions/mappings/units.csv"), PathOf("kept"));
        File.Move(file, elsewhere);
        Assert.Equal(("a file that is missing", "definitions/mappings/units.csv"), Place(await RefusedAsync("whole", RunCodes.BackupDamaged)));
        File.Move(elsewhere, file);
        await File.WriteAllTextAsync(PathOf("whole/landing"), "no part of it");
        Assert.Equal(("a file that is not on its list", "landing"), Place(await RefusedAsync("whole", RunCodes.BackupDamaged)));
        File.Delete(PathOf("whole/landing"));
        File.Delete(PathOf("whole/files.txt"));
        await RefusedAsync("whole", RunCodes.NotABackup);
        await RefusedAsync("never-made", RunCodes.NotABackup);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_or_changed_is_refused()
    {
        var sound = await File.ReadAllBytesAsync(PathOf("whole.tar"));
        foreach (var length in (int[])[0, 100, 5_000, sound.Length / 2, sound.Length - 3_000])
        {
            await File.WriteAllBytesAsync(PathOf("whole.tar"), sound[..length]);
            var fault = await Assert.ThrowsAsync<WarehouseFault>(() => RestoreAsync("whole.tar"));
            Assert.Contains(fault.Finding.Code, (string[])[RunCodes.NotABackup, RunCodes.BackupDamaged]);
        }
        var spoilt = (byte[])sound.Clone();
        // The database is most of it, and stands first.
        spoilt[spoilt.Length / 3] ^= 4;
        await File.WriteAllBytesAsync(PathOf("whole.tar"), spoilt);
        Assert.Equal(("a file that is not what was written", "database/warehouse.db.gz"), Place(await RefusedAsync("whole.tar", RunCodes.BackupDamaged)));
    }

    [Fact]
    public async Task A_backup_of_a_later_layout_is_refused_by_its_number()
    {
        var written = await File.ReadAllBytesAsync(PathOf("whole/manifest.json"));
        var later = (ArchiveManifest.Read(written)! with { Format = 2 }).Write();
        var list = await File.ReadAllTextAsync(PathOf("whole/files.txt"));
        await File.WriteAllBytesAsync(PathOf("whole/manifest.json"), later);
        await File.WriteAllTextAsync(PathOf("whole/files.txt"), list.Replace(Convert.ToHexStringLower(SHA256.HashData(written)), Convert.ToHexStringLower(SHA256.HashData(later)), StringComparison.Ordinal));
        Assert.Equal("2", (await RefusedAsync("whole", RunCodes.BackupNewer)).Arguments["found"]);
    }

    [Fact]
    public async Task Nothing_is_written_over_neither_by_a_backup_nor_by_a_restore()
    {
        Assert.Equal(RunCodes.BackupExists, (await Assert.ThrowsAsync<WarehouseFault>(() => new BackupRun(Parts(_source.Database)).RunAsync(PathOf("whole.tar")))).Finding.Code);
        Directory.CreateDirectory(PathOf("new/landing/ab"));
        await File.WriteAllTextAsync(PathOf("new/landing/ab/of-another-warehouse.gz"), "");
        Assert.Equal("ab/of-another-warehouse.gz", (await RefusedAsync("whole", RunCodes.RestoreTargetNotEmpty, isEmpty: false)).Arguments["what"]);
    }

    [Fact]
    public async Task Bytes_that_the_warehouse_names_and_nobody_has_are_said_and_a_second_backup_waits_its_turn()
    {
        var receipt = new PayloadReceipt { Sha256 = new string('a', 64), Name = "/page #1", Request = "GET /page #1", ReceivedAt = DateTimeOffset.UtcNow, Size = 1, AsOf = new DateOnly(2024, 4, 10) };
        await new PayloadStore(_source.Database).RegisterAsync(await _source.Database.BeginRunAsync(), "tthc-dvc", "dossiers", [receipt]);
        var report = await new BackupRun(Parts(_source.Database)).RunAsync(PathOf("incomplete"));
        Assert.Equal(RunCodes.BytesNotInBackup, Assert.Single(report.Findings).Code);
        Assert.Equal(receipt.Sha256, Assert.Single(ArchiveManifest.Read(await File.ReadAllBytesAsync(PathOf("incomplete/manifest.json")))!.Missing));

        await using var hold = await BackupHold.TakeAsync(_source.Database);
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => new BackupRun(Parts(_source.Database)).RunAsync(PathOf("second")));
        Assert.Equal(RunCodes.BackupRunning, fault.Finding.Code);
        Assert.False(Path.Exists(PathOf("second")) || Path.Exists(PathOf("second.part")));
    }

    [Fact]
    public void Only_backups_named_by_the_time_make_room()
    {
        var folder = Directory.CreateDirectory(PathOf("kept-backups")).FullName;
        foreach (var name in (string[])["dti-20261120-013000.tar", "dti-20261121-013000.tar", "dti-20261122-013000.tar", "before-upgrade.tar", "dti-20261119-013000.tar.part"])
            File.WriteAllText(Path.Combine(folder, name), "");
        Assert.Equal([Path.Combine(folder, "dti-20261120-013000.tar")], new BackupFolder(folder).Prune(2));
        Assert.Equal(4, Directory.GetFiles(folder).Length);
        Assert.Equal(Path.Combine(folder, "dti-20240411-060000.tar"), new BackupFolder(folder).Next(new ManualTime()));
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private static (string?, string?) Place(Finding finding) => (finding.Arguments["why"], finding.Arguments["where"]);

    private async Task<Finding> RefusedAsync(string backup, string code, bool isEmpty = true)
    {
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => RestoreAsync(backup));
        Assert.Equal(code, fault.Finding.Code);
        Assert.True(!isEmpty || !Directory.Exists(PathOf("new")), "something was written");
        return fault.Finding;
    }

    private async Task RestoreAsync(string backup)
    {
        var target = "sqlite:" + PathOf("new/dti.db");
        var parts = Parts(Database.Open(target)) with { Landing = PathOf("new/landing"), Evidence = PathOf("new/evidence"), Workspace = PathOf("new") };
        await new RestoreRun(parts, target).RunAsync(PathOf(backup));
        parts.Database.Release();
    }

    private BackupParts Parts(Database database) => new()
    {
        Database = database, Landing = PathOf("landing"), Evidence = PathOf("evidence"), Workspace = PathOf("workspace"), Program = "test", Who = "an-lt",
    };
}
