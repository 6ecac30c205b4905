using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;

namespace DtiPipeline.TestKit.Databases;

/// <summary>A file in a temporary folder per test, gone with it. The template stays in memory, so that nothing is left when a process is stopped.</summary>
internal sealed class SqliteFactory : TestDatabaseFactory
{
    public static readonly SqliteFactory Shared = new();

    private byte[] _template = [];

    protected override async Task<string> MakeTemplateAsync(string name)
    {
        var folder = Directory.CreateTempSubdirectory("dti-test-");
        var path = Path.Combine(folder.FullName, name + ".db");
        var database = Database.Open("sqlite:" + path);
        await new Migrator(database).MigrateAsync();
        // The write-ahead log is folded into the file, which can then be read alone.
        database.Release();
        _template = await File.ReadAllBytesAsync(path);
        folder.Delete(recursive: true);
        return name;
    }

    protected override async Task<TestDatabase> CreateAsync(string name, string? template, TimeProvider? time) =>
        await CreateAsync(name, template is null ? null : _template, time);

    protected override async Task<TestDatabase> CopyAsync(TestDatabase source, string name) =>
        await CreateAsync(name, await File.ReadAllBytesAsync(source.Target["sqlite:".Length..]), null);

    private static async Task<TestDatabase> CreateAsync(string name, byte[]? content, TimeProvider? time)
    {
        var folder = Directory.CreateTempSubdirectory("dti-test-");
        var path = Path.Combine(folder.FullName, name + ".db");
        if (content is not null)
            await File.WriteAllBytesAsync(path, content);
        return new TestDatabase(DatabaseKind.Sqlite, "sqlite:" + path, time, () =>
        {
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        });
    }
}
