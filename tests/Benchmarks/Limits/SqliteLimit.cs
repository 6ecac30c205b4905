using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Measuring;

namespace DtiPipeline.Benchmarks.Limits;

/// <summary><c>sqlite3 .import</c> to a temporary table, <c>INSERT … ON CONFLICT</c>, <c>GROUP BY</c>; the tool's usual settings.</summary>
internal sealed class SqliteLimit(SqliteBench database) : LoadLimit
{
    private const string Columns =
        """
        dossier_id text, unit text, procedure_code text, service_level text, channel text, status text, received_at text, due_at text, completed_at text,
        fee_amount integer, fee_paid_online, satisfaction, digitized, updated_at text
        """;

    public override string Name => "sqlite3: .import, upsert, group by";

    public override BenchDatabase Database => database;

    public override Task<Measurement> RunAsync(string csv) => ScriptAsync(
        $"""
        {Load(csv)}
        begin;
        insert into dossier_staging
        select dossier_id, unit, procedure_code, service_level, channel, status, received_at, due_at, nullif(completed_at, ''), fee_amount, fee_paid_online = 'true',
          cast(nullif(satisfaction, '') as integer), digitized = 'true', updated_at
        from load_tmp where true
        on conflict (dossier_id) do update set {Keys};
        delete from metric_value;
        {MetricSql.Insert("substr(completed_at, 1, 10)")}
        commit;
        """);

    public override Task<Measurement> LoadOnlyAsync(string csv) => ScriptAsync(Load(csv));

    protected override Task PrepareAsync() => ScriptAsync(
        $"create table dossier_staging ({Columns}, primary key (dossier_id)); create table metric_value (unit text, metric text, value integer, primary key (unit, metric));");

    private static string Load(string csv) => $"create temp table load_tmp ({Columns});\n.import --csv --schema temp --skip 1 {csv} load_tmp";

    private Task<Measurement> ScriptAsync(string sql) => ScriptFile.WithAsync(sql, script => new ChildProcess("sqlite3", "-bail", database.File) { Input = script }.RunAsync());
}
