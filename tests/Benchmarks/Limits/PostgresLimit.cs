using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Measuring;

namespace DtiPipeline.Benchmarks.Limits;

/// <summary><c>psql \copy</c> to a temporary table, <c>INSERT … ON CONFLICT</c>, <c>GROUP BY</c>.</summary>
internal sealed class PostgresLimit(PostgresBench database) : LoadLimit
{
    private const string Columns =
        """
        dossier_id text, unit text, procedure_code text, service_level text, channel text, status text, received_at timestamp, due_at date, completed_at timestamp,
        fee_amount numeric(14,2), fee_paid_online boolean, satisfaction smallint, digitized boolean, updated_at timestamp
        """;

    public override string Name => "psql: \\copy, upsert, group by";

    public override BenchDatabase Database => database;

    public override Task<Measurement> RunAsync(string csv) => ScriptAsync(
        $"""
        begin;
        {Load(csv)}
        insert into dossier_staging select * from load_tmp on conflict (dossier_id) do update set {Keys};
        delete from metric_value;
        {MetricSql.Insert("completed_at::date")}
        commit;
        """);

    public override Task<Measurement> LoadOnlyAsync(string csv) => ScriptAsync(Load(csv));

    protected override Task PrepareAsync() => ScriptAsync(
        $"create table dossier_staging ({Columns}, primary key (dossier_id)); create table metric_value (unit text, metric text, value numeric, primary key (unit, metric));");

    private static string Load(string csv) => $"create temp table load_tmp ({Columns});\n\\copy load_tmp from '{csv}' with (format csv, header)";

    private Task<Measurement> ScriptAsync(string sql) => ScriptFile.WithAsync(sql, script =>
        new ChildProcess("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script) { Environment = database.PsqlEnvironment }.RunAsync(database.Server));
}
