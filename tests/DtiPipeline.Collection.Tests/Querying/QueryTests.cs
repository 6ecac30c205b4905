using System.Text;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Collection.Tests.Querying;

/// <summary>Rows of a source's PostgreSQL, landed as the server wrote them.</summary>
public sealed class QueryTests
{
    private const string Table = """
        create table dossier (code text, unit text, day date, note text);
        insert into dossier values
            ('A', 'Xã Pú Nhung', '2023-12-31', 'x'), ('B', 'Xã Pú Nhung', '2024-01-01', null), ('C', 'Xã "Ta, Ma"', '2024-03-31', ''),
            ('D', 'Xã Nà Sáy', '2024-04-01', 'x'), ('E', 'Xã Nà Sáy', '2024-02-02', E'hai\ndòng');
        """;

    private const string InWindow = "select code, unit, day, note from dossier where day between current_setting('dti.from')::date and current_setting('dti.to')::date order by code -- the quarter";

    [Theory, OnPostgres]
    public async Task The_days_asked_for_are_settings_of_the_transaction(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync(Table);
        using var collecting = Over(source);
        var delivery = await collecting.CollectAsync(Yaml(InWindow));
        var payload = Assert.Single(delivery.Payloads);
        // PostgreSQL tells nothing from an empty text: ,"" is empty, a bare comma is nothing.
        Assert.Equal("code,unit,day,note\nB,Xã Pú Nhung,2024-01-01,\nC,\"Xã \"\"Ta, Ma\"\"\",2024-03-31,\"\"\nE,Xã Nà Sáy,2024-02-02,\"hai\ndòng\"\n", collecting.TextOf(payload));
        Assert.Equal((Collecting.Quarter, new DateOnly(2024, 3, 31)), (delivery.Asked, payload.AsOf));
        Assert.EndsWith($"{source.Name} dti.from=2024-01-01 dti.to=2024-03-31 dti.as_of=2024-04-10", payload.Request, StringComparison.Ordinal);
    }

    [Theory, OnPostgres]
    public async Task The_last_day_is_cut_at_the_day_of_the_run(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync("select 1");
        using var collecting = Over(source);
        var delivery = await collecting.CollectAsync(
            Yaml("select current_setting('dti.from') as code, current_setting('dti.to') as unit, current_setting('dti.as_of') as day"), asOf: new DateOnly(2024, 2, 5));
        Assert.Equal("code,unit,day\n2024-01-01,2024-02-05,2024-02-05\n", collecting.TextOf(delivery.Payloads[0]));
    }

    [Theory, OnPostgres]
    public async Task Nothing_and_an_empty_text_are_both_no_value_and_line_breaks_stay_in_their_cell(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync(Table);
        using var collecting = Over(source);
        var yaml = Yaml(InWindow);
        var read = Read(collecting, yaml, (await collecting.CollectAsync(yaml)).Payloads[0]);
        Assert.Equal(["B", "C", "E"], read.Column("code"));
        Assert.Equal(["Xã Pú Nhung", "Xã \"Ta, Ma\"", "Xã Nà Sáy"], read.Column("unit"));
        Assert.Equal(["2024-01-01", "2024-03-31", "2024-02-02"], read.Column("day"));
        Assert.Equal([null, null, "hai dòng"], read.Column("note").Select(note => note?.ReplaceLineEndings(" ")));
        Assert.Empty(read.Notes);
    }

    [Theory, OnPostgres]
    public async Task Personal_data_never_touch_the_disk_in_the_clear(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync(Table);
        using var collecting = Over(source);
        var delivery = await collecting.CollectAsync(Yaml("select code, 'Lò Văn Mẫu' as unit, day, note from dossier", stream: "personal_data: true"));
        Assert.Contains("Lò Văn Mẫu", collecting.TextOf(delivery.Payloads[0]), StringComparison.Ordinal);
        var kept = Directory.GetFiles(collecting.Root, "*", SearchOption.AllDirectories);
        Assert.Contains(kept, file => file.EndsWith(".gz.sealed", StringComparison.Ordinal));
        Assert.DoesNotContain(kept, file => file.EndsWith(".gz", StringComparison.Ordinal));
    }

    [Theory, OnPostgres]
    public async Task One_answer_is_one_state_of_the_database(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync("""
            create table n (v int); insert into n values (1);
            create function later() returns bigint language plpgsql volatile as $$ begin perform pg_sleep(0.6); return (select count(*) from n); end $$;
            """);
        using var collecting = Over(source);
        // A function looks anew at what it reads, unless the whole transaction sees one state.
        var asked = collecting.CollectAsync(Yaml("select count(*) as code, later() as unit from n"));
        await Task.Delay(200);
        await source.RunAsync("insert into n values (2)");
        Assert.Equal("code,unit\n1,1\n", collecting.TextOf((await asked).Payloads[0]));
    }

    [Theory, OnPostgres]
    public async Task A_check_asks_for_the_first_rows_only(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync("select 1");
        using var collecting = Over(source);
        var connector = ConnectorYaml.Connector(Yaml("with g as (select * from generate_series(1, 100000000) code) select code, 'x' as unit, null as day, null as note from g -- many"));
        var delivery = await collecting.Collector.ProbeAsync(connector, connector.Streams[0], Collecting.Quarter, new DateOnly(2024, 4, 10), 2, CancellationToken.None);
        Assert.Equal(2001, collecting.TextOf(delivery.Payloads[0]).Count(letter => letter == '\n'));
    }

    [Theory, OnPostgres]
    public async Task No_row_is_a_header_alone_and_a_failure_unless_it_may_be_empty(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync(Table);
        using var collecting = Over(source);
        const string nothing = "select code, unit, day, note from dossier where false";
        var payload = (await collecting.CollectAsync(Yaml(nothing))).Payloads[0];
        Assert.Equal("code,unit,day,note\n", collecting.TextOf(payload));
        Assert.Equal(CollectionCodes.EmptyAnswer, Assert.Throws<DeliveryFault>(() => Read(collecting, Yaml(nothing), payload).Counts().RequireUsable("source", StreamOf(Yaml(nothing)))).Finding.Code);
        var mayBe = Yaml(nothing, query: "may_be_empty: true");
        Read(collecting, mayBe, payload).Counts().RequireUsable("source", StreamOf(mayBe));
    }

    [Theory, OnPostgres]
    public async Task An_answer_that_is_bigger_than_agreed_is_not_kept(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync("select 1");
        using var collecting = Over(source);
        var fault = await collecting.FaultAsync(Yaml("select repeat('x', 1000) as code from generate_series(1, 100000)", database: "max_size: 100KB"));
        Assert.Equal((CollectionCodes.AnswerTooBig, "0.1 MB"), (fault.Finding.Code, fault.Finding.Arguments["limit"]));
        Assert.Empty(Directory.GetFiles(collecting.Root, "*", SearchOption.AllDirectories));
    }

    internal static Collecting Over(SourceDatabase source, string more = "") => new("http://unused", null, ("TEST_DATABASE", source.ConnectionString + more));

    internal static string Yaml(string sql, string database = "retries: 0", string stream = "", string query = "") => $$"""
        id: source
        title: Nguồn
        database:
          connection: ${TEST_DATABASE}
          {{database}}
        streams:
          rows:
            title: Dòng
            query:
              sql: |
                {{sql.ReplaceLineEndings("\n        ")}}
              {{query}}
            decode: { type: csv }
            table: { header: { starts_with: code } }
            formats: { date: [yyyy-MM-dd] }
            fields:
              code: { from: code, type: text, required: true }
              unit: { from: unit, type: text }
              day: { from: day, type: date }
              note: { from: note, type: text }
            key: [code]
            covers: scope
            {{stream}}
        """;

    private static StreamDefinition StreamOf(string yaml) => ConnectorYaml.Connector(yaml).Streams[0];

    private static ReadResult Read(Collecting collecting, string yaml, LandedPayload payload) =>
        Reading.Bytes(StreamOf(yaml), Encoding.UTF8.GetBytes(collecting.TextOf(payload)), payload.Name);
}
