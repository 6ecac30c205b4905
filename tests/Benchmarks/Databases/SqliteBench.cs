using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace DtiPipeline.Benchmarks.Databases;

/// <summary>A SQLite file in a folder of its own.</summary>
internal sealed class SqliteBench : BenchDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dti-benchmark-");

    public string File => Path.Combine(_folder.FullName, "dti.db");

    public override string Target => $"sqlite:{File}";

    public override async Task<DbConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public override Task<double> MegabytesAsync() => Task.FromResult(
        _folder.EnumerateFiles("dti.db*").Sum(file => file.Length) / 1048576.0);

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
