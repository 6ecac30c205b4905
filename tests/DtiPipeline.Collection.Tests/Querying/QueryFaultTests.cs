using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Coverage;
using DtiPipeline.TestKit.Databases;
using Npgsql;
using static DtiPipeline.Collection.Tests.Querying.QueryTests;

namespace DtiPipeline.Collection.Tests.Querying;

/// <summary>A source's database that is away, slow, of another mind, or asked for too much. None of it leaves half an answer behind.</summary>
public sealed class QueryFaultTests
{
    private const string Password = "m4t-kh4u bí mật";

    private const string Log = """
        create table log (v text); insert into log values ('first'); create sequence seq;
        create function write_log() returns text language plpgsql as $$ begin insert into log values ('x'); return 'x'; end $$;
        create function blame() returns text language plpgsql as $$ begin return 'Nguyễn Văn A'::int; end $$;
        """;

    /// <summary>Three thousand rows, one a moment while <c>speed</c> says so.</summary>
    private const string Slow = "select g as code, repeat('x', 2000) as note from speed, generate_series(1, 3000) g, lateral (select pg_sleep(wait) where g is not null) s";

    [Theory, OnPostgres]
    public async Task An_attempt_to_write_is_refused_by_the_server_and_nothing_is_written(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync(Log);
        using var collecting = Over(source);
        foreach (var sql in new[]
                 {
                     "insert into log values ('x') returning v as code",
                     "with w as (insert into log values ('x') returning v) select v as code from w",
                     "select nextval('seq') as code",
                     "select write_log() as code",
                     "select v as code from log for update",
                 })
        {
            var fault = await collecting.FaultAsync(Yaml(sql));
            Assert.Equal((sql, CollectionCodes.QueryWrites, SourceState.Refused, 11), (sql, fault.Finding.Code, SourceStates.After(fault.Finding), fault.Finding.At!.Line));
        }
        // A query cannot talk its transaction into writing either.
        var trick = await collecting.FaultAsync(Yaml("select set_config('transaction_read_only', 'off', false) || write_log() as code"));
        Assert.Equal((CollectionCodes.QueryRefused, "25001"), (trick.Finding.Code, trick.Finding.Arguments["sqlstate"]));
        Assert.Equal((1L, false), ((long)(await source.ScalarAsync("select count(*) from log"))!, (bool)(await source.ScalarAsync("select is_called from seq"))!));
        NothingLanded(collecting);
    }

    [Theory, OnPostgres]
    public async Task A_connection_that_is_ended_in_the_middle_of_the_rows_leaves_nothing_behind(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync("create table speed (wait float8); insert into speed values (0.002);");
        using var collecting = Over(source);
        var asked = collecting.FaultAsync(Yaml(Slow));
        await EndAsync(source);
        var fault = await asked;
        Assert.True(fault.IsTransient);
        Assert.Equal((CollectionCodes.SourceDown, "1", "the server ends connections"), (fault.Finding.Code, fault.Finding.Arguments["tries"], fault.Finding.Arguments["why"]));
        Assert.Equal(SourceState.Down, SourceStates.After(fault.Finding));
        NothingLanded(collecting);
    }

    [Theory, OnPostgres]
    public async Task What_broke_off_is_asked_for_again_from_the_beginning(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync("create table speed (wait float8); insert into speed values (0.002);");
        using var collecting = Over(source);
        var asked = collecting.CollectAsync(Yaml(Slow, database: "retries: 2"));
        await EndAsync(source, "update speed set wait = 0");
        Assert.Equal(3001, collecting.TextOf(Assert.Single((await asked).Payloads)).Count(letter => letter == '\n'));
    }

    [Theory, OnPostgres]
    public async Task A_query_that_takes_too_long_is_stopped_by_the_server_and_asked_once(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync("select 1");
        using var collecting = Over(source);
        var fault = await collecting.FaultAsync(Yaml("select pg_sleep(30) as code", database: "timeouts: { statement: 300ms }"));
        Assert.Equal((CollectionCodes.QueryTimedOut, "0.3s", SourceState.Down), (fault.Finding.Code, fault.Finding.Arguments["limit"], SourceStates.After(fault.Finding)));
        Assert.True(fault.IsTransient);
    }

    [Theory, OnPostgres]
    public async Task A_lock_that_is_not_given_is_a_source_that_cannot_answer_now(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync("create table held (code text)");
        using var collecting = Over(source);
        await using var other = new NpgsqlConnection(source.ConnectionString);
        await other.OpenAsync();
        await using var holding = await other.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("lock table held", other, holding))
            await command.ExecuteNonQueryAsync();
        var fault = await collecting.FaultAsync(Yaml("select code from held", database: "retries: 0\n  timeouts: { lock: 100ms }"));
        Assert.Equal((CollectionCodes.SourceDown, "a lock was not given in time"), (fault.Finding.Code, fault.Finding.Arguments["why"]));
    }

    [Theory, OnPostgres]
    public async Task What_the_server_refuses_is_shown_at_the_word_it_speaks_of(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync(Log);
        using var collecting = Over(source);
        var fault = await collecting.FaultAsync(Yaml("select v as code,\n       lạ_lùng\nfrom log"));
        var finding = fault.Finding;
        Assert.Equal((CollectionCodes.QueryRefused, "42703", "2", SourceState.Refused), (finding.Code, finding.Arguments["sqlstate"], finding.Arguments["line"], SourceStates.After(finding)));
        Assert.Contains("lạ_lùng", finding.Arguments["why"], StringComparison.Ordinal);
        var yaml = Yaml("select v as code,\n       lạ_lùng\nfrom log").Split('\n')[finding.At!.Line - 1];
        Assert.Equal("lạ_lùng", yaml.Substring(finding.At.Column - 1, finding.At.Length));
        Assert.Equal("rows", finding.Place!.Stream);
        NothingLanded(collecting);
    }

    [Theory, OnPostgres]
    public async Task Words_that_may_quote_a_person_are_not_written_down(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync(Log);
        using var collecting = Over(source);
        Assert.Contains("Nguyễn", (await collecting.FaultAsync(Yaml("select blame() as code"))).Finding.Arguments["why"], StringComparison.Ordinal);
        var fault = await collecting.FaultAsync(Yaml("select blame() as code", stream: "personal_data: true"));
        Assert.Equal((CollectionCodes.QueryRefused, "22P02", "the words are left out, they may quote a person's data"),
            (fault.Finding.Code, fault.Finding.Arguments["sqlstate"], fault.Finding.Arguments["why"]));
    }

    [Theory, OnPostgres]
    public async Task Who_is_not_let_in_is_told_so_without_the_password(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync("select 1");
        foreach (var (more, sqlState) in new[] { ($";Username=nobody_{source.Name};Password={Password}", "28000"), ($";Database=missing;Password={Password}", "3D000") })
        {
            using var collecting = Over(source, more);
            var fault = await collecting.FaultAsync(Yaml("select 1 as code"));
            Assert.Equal((CollectionCodes.QueryLoginRefused, sqlState, "${TEST_DATABASE}", SourceState.Refused),
                (fault.Finding.Code, fault.Finding.Arguments["sqlstate"], fault.Finding.Arguments["name"], SourceStates.After(fault.Finding)));
            NotLeaked(fault);
        }
    }

    [Theory, OnPostgres]
    public async Task A_password_that_the_query_brings_to_light_is_hidden_in_what_the_server_says(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync("select 1");
        using var collecting = Over(source, $";Password={Password}");
        var fault = await collecting.FaultAsync(Yaml($"select '{Password}'::int as code"));
        Assert.Contains("***", fault.Finding.Arguments["why"], StringComparison.Ordinal);
        Assert.DoesNotContain(fault.Finding.Arguments.Values, text => text.Contains(Password, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1", "no connection")]
    [InlineData("Host=/nowhere;Port=5432", "no connection")]
    public async Task A_server_that_is_not_there_is_a_source_that_is_down(string server, string why)
    {
        using var collecting = new Collecting("http://unused", null, ("TEST_DATABASE", $"{server};Username=dti;Password={Password}"));
        var fault = await collecting.FaultAsync(Yaml("select 1 as code", database: "retries: 1"));
        Assert.Equal((CollectionCodes.SourceDown, "2", why), (fault.Finding.Code, fault.Finding.Arguments["tries"], fault.Finding.Arguments["why"]));
        Assert.True(fault.IsTransient);
        NotLeaked(fault);
    }

    [Theory]
    [InlineData("Host=a;Passwort=" + Password)]
    [InlineData("postgres://dti:" + Password + "@host/db")]
    [InlineData("Username=dti;Password=" + Password)]
    [InlineData("Host=a;Port=x;Password=" + Password)]
    public async Task What_is_no_connection_string_is_not_shown(string text)
    {
        using var collecting = new Collecting("http://unused", null, ("TEST_DATABASE", text));
        var fault = await collecting.FaultAsync(Yaml("select 1 as code"));
        Assert.Equal(CollectionCodes.BadConnection, fault.Finding.Code);
        NotLeaked(fault);
    }

    private static void NotLeaked(DeliveryFault fault)
    {
        Assert.DoesNotContain(fault.Finding.Arguments.Values, text => text.Contains(Password, StringComparison.Ordinal));
        Assert.DoesNotContain(Password, fault.ToString(), StringComparison.Ordinal);
    }

    private static void NothingLanded(Collecting collecting) =>
        Assert.Empty(Directory.Exists(collecting.Root) ? Directory.GetFiles(collecting.Root, "*", SearchOption.AllDirectories) : []);

    /// <summary>Ends the query's connection once rows have come.</summary>
    private static async Task EndAsync(SourceDatabase source, string before = "select 1")
    {
        const string running = "from pg_stat_activity where datname = current_database() and application_name = 'dti collect' and query like 'copy%' and now() - query_start > interval '300ms'";
        while ((long)(await source.ScalarAsync("select count(*) " + running))! == 0)
            await Task.Delay(20);
        await source.RunAsync(before);
        await source.RunAsync("select pg_terminate_backend(pid) " + running);
    }
}
