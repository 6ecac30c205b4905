using System.Collections.Immutable;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Checking;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Runs;
using Npgsql;

namespace DtiPipeline.Pipeline.Tests.Nights;

/// <summary>Nights whose figures come from a source's own PostgreSQL: a second database on the tests' server, which the program only reads.</summary>
public sealed class QueryNightTests
{
    private const string Documents = "document-management";
    private const string ConnectorFile = "connectors/document-management/connector.yaml";

    private const string Outgoing = """
        create table outgoing (organisation text, month date, total int);
        insert into outgoing values ('H18.18.01', '2023-12-01', 900), ('H18.18.01', '2024-01-01', 10), ('H18.18.01', '2024-02-01', 20), ('H18.18.01', '2024-03-01', 70);
        """;

    [Theory, OnPostgres]
    public async Task A_query_becomes_a_value_and_is_replayed_when_the_source_is_gone(DatabaseKind postgres)
    {
        foreach (var kind in new[] { DatabaseKind.Sqlite, postgres })
        {
            await using var bench = await NightBench.StartAsync(kind);
            await using (var source = await TestDatabase.CreateEmptyAsync(postgres))
            {
                await ExecuteAsync(source.Target, Outgoing);
                Ask(bench, source.Target);
                Assert.Equal((true, 2L, 0L), await CheckAsync(bench));
                await bench.RunAsync("2024-02-05", Documents);
                Assert.Equal(("reported", "30"), await ValueAsync(bench));

                // What is gone from the days asked for is gone from the figures.
                await ExecuteAsync(source.Target, "update outgoing set total = 11 where month = '2024-01-01'; delete from outgoing where month = '2024-02-01'");
                await bench.RunAsync("2024-02-06", Documents);
                Assert.Equal(("reported", "11"), await ValueAsync(bench));
            }
            var night = await bench.RunAsync("2024-02-07", Documents);
            Assert.Equal(StepStatus.Failed, night.Steps.Single(step => step.Stream == "outgoing").Status);
            Assert.Contains(CollectionCodes.QueryLoginRefused, night.Findings.Select(finding => finding.Code));
            await bench.RunAsync(new RunRequest { Assessments = ["tuan-giao-2024"], AsOf = new DateOnly(2024, 2, 6), Connectors = [Documents], AllowInvented = true, Replay = true });
            Assert.Equal(("reported", "11"), await ValueAsync(bench));
        }
    }

    [Theory, OnPostgres]
    public async Task No_row_is_no_zero_unless_the_stream_says_so(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        await using var source = await TestDatabase.CreateEmptyAsync(kind);
        await ExecuteAsync(source.Target, Outgoing + "delete from outgoing;");
        Ask(bench, source.Target);
        var night = await bench.RunAsync("2024-02-05", Documents);
        Assert.Contains(CollectionCodes.EmptyAnswer, night.Findings.Select(finding => finding.Code));
        Assert.Equal(("not-reported", null), await ValueAsync(bench));
    }

    /// <summary>The shipped connector, had its source let us into its database.</summary>
    private static void Ask(NightBench bench, string target)
    {
        var text = bench.TextOf(ConnectorFile);
        var changed = text[..text.IndexOf("http:", StringComparison.Ordinal)] + """
            database:
              connection: ${DOCUMENT_MANAGEMENT_DATABASE}
              retries: 0
            streams:
              outgoing:
                title: Văn bản đi theo đơn vị và tháng
                query:
                  sql: |
                    select organisation as organisation_code, null as organisation_name, month, sum(total) as outgoing_total,
                           0 as signed_full, 0 as signed_agency_only, 0 as unsigned_electronic, 0 as paper
                    from outgoing
                    where month between current_setting('dti.from')::date and current_setting('dti.to')::date
                    group by organisation, month -- one row a month
                decode: { type: csv }
                table: { header: { starts_with: organisation_code } }
            """ + "\n" + text[text.IndexOf("    formats:", StringComparison.Ordinal)..];
        bench.Change(ConnectorFile, text, changed);
        bench.Set("DOCUMENT_MANAGEMENT_DATABASE", target);
    }

    private static async Task<(bool IsUsable, long Accepted, long Rejected)> CheckAsync(NightBench bench)
    {
        var variables = ImmutableDictionary<string, string>.Empty.Add("DOCUMENT_MANAGEMENT_DATABASE", bench.Get("DOCUMENT_MANAGEMENT_DATABASE"));
        var check = Assert.Single(await ConnectorCheck.RunAsync(bench.Given.Connector(Documents), new FixedEnvironment(variables, "the test"),
            new Window(new DateOnly(2024, 1, 1), new DateOnly(2024, 2, 5)), new DateOnly(2024, 2, 5), 1, CancellationToken.None));
        return (check.IsUsable, check.Accepted, check.Rejected);
    }

    private static async Task<(string State, string? Value)> ValueAsync(NightBench bench)
    {
        var value = Assert.Single(await new DataValueStore(bench.Database).ListAsync(
            new DataValueFilter { Assessment = "tuan-giao-2024", Round = "2024-q1", Unit = "03253", Element = "documents.outgoing.total", UnitDate = new DateOnly(2024, 12, 31) }));
        return (value.State, value.Value);
    }

    private static async Task ExecuteAsync(string target, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(target) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
