namespace DtiPipeline.Benchmarks.Databases;

/// <summary>Makes databases of whatever kind there is on this machine.</summary>
/// <param name="server">Null: only SQLite is measured.</param>
internal sealed class Engines(PostgresServer? server)
{
    public IEnumerable<Engine> All => server is null ? [Engine.Sqlite] : [Engine.Sqlite, Engine.Postgres];

    public async Task<BenchDatabase> CreateAsync(Engine engine) => engine == Engine.Sqlite
        ? new SqliteBench()
        : await (server ?? throw new InvalidOperationException("DTI_TEST_POSTGRES names no server")).CreateAsync();
}
