using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.TestKit.Databases;

/// <summary>A database of one test's own, gone with it.</summary>
/// <example><c>await using var test = await TestDatabase.CreateAsync(kind); var database = test.Database;</c></example>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<ValueTask> _drop;

    internal TestDatabase(DatabaseKind kind, string target, TimeProvider? time, Func<ValueTask> drop)
    {
        Kind = kind;
        Target = target;
        Database = Database.Open(target, time);
        _drop = drop;
    }

    public DatabaseKind Kind { get; }

    /// <summary>What <c>--database</c> would be given.</summary>
    public string Target { get; }

    public Database Database { get; }

    /// <summary>A migrated database, copied from one that is migrated once a process.</summary>
    public static Task<TestDatabase> CreateAsync(DatabaseKind kind, TimeProvider? time = null) => Factory(kind).CreateAsync(migrated: true, time);

    /// <summary>An empty one, for tests of the migrations themselves.</summary>
    public static Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind, TimeProvider? time = null) => Factory(kind).CreateAsync(migrated: false, time);

    /// <summary>Another one with all that is in this, for a test that spoils it. Nobody may be using this one meanwhile.</summary>
    public Task<TestDatabase> CopyAsync()
    {
        Database.Release();
        return Factory(Kind).CopyAsync(this);
    }

    public ValueTask DisposeAsync()
    {
        Database.Release();
        return _drop();
    }

    private static TestDatabaseFactory Factory(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? SqliteFactory.Shared : PostgresFactory.Shared;
}
