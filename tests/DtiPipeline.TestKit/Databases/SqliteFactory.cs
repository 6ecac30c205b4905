using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using Microsoft.Data.Sqlite;

namespace DtiPipeline.TestKit.Databases;

/// <summary>Files in a temporary folder that goes with the process.</summary>
internal sealed class SqliteFactory : TestDatabaseFactory
{
    public static readonly SqliteFactory Shared = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dti-test-");

    private SqliteFactory() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    };

    protected override async Task<string> MakeTemplateAsync(string name)
    {
        var path = PathOf(name);
        var database = Database.Open("sqlite:" + path);
        await new Migrator(database).MigrateAsync();
        // The write-ahead log is folded into the file, which can then be copied alone.
        database.Release();
        return path;
    }

    protected override Task<TestDatabase> CreateAsync(string name, string? template, TimeProvider? time)
    {
        var path = PathOf(name);
        if (template is not null)
            File.Copy(template, path);
        return Task.FromResult(new TestDatabase(DatabaseKind.Sqlite, "sqlite:" + path, time, () =>
        {
            File.Delete(path);
            return ValueTask.CompletedTask;
        }));
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name + ".db");
}
