using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Measuring;

namespace DtiPipeline.Benchmarks.Limits;

/// <summary>The least that any program could do with a CSV file: the database's own loader, one upsert by key, one grouping query.</summary>
internal abstract class LoadLimit : IAsyncDisposable
{
    protected const string Keys =
        """
        unit = excluded.unit, procedure_code = excluded.procedure_code, service_level = excluded.service_level, channel = excluded.channel, status = excluded.status,
        received_at = excluded.received_at, due_at = excluded.due_at, completed_at = excluded.completed_at, fee_amount = excluded.fee_amount,
        fee_paid_online = excluded.fee_paid_online, satisfaction = excluded.satisfaction, digitized = excluded.digitized, updated_at = excluded.updated_at
        """;

    public abstract string Name { get; }

    public abstract BenchDatabase Database { get; }

    public static async Task<LoadLimit> CreateAsync(Engine engine, Engines engines)
    {
        var database = await engines.CreateAsync(engine);
        LoadLimit limit = database is PostgresBench server ? new PostgresLimit(server) : new SqliteLimit((SqliteBench)database);
        await limit.PrepareAsync();
        return limit;
    }

    /// <summary>Loads the file over whatever is there, and counts.</summary>
    public abstract Task<Measurement> RunAsync(string csv);

    /// <summary>Loads the file into a temporary table and no further.</summary>
    public abstract Task<Measurement> LoadOnlyAsync(string csv);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    protected abstract Task PrepareAsync();
}
