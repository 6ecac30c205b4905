using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

/// <summary>What the rules say of a stream that comes from a source's database.</summary>
public sealed class QueryStreamTests
{
    private const string Query = "    query:\n      sql: |\n        select unit, beds\n        from ward\n";

    [Fact]
    public void A_sound_query_stream_has_no_finding()
    {
        Assert.Empty(Given().Found());
        Assert.Empty(Given(sql: "      sql: select unit, beds from ward -- all\n").Found());
    }

    [Theory]
    [InlineData("        select unit, beds\n        from ward;\n", "DTI2420 ;")]
    [InlineData("        select unit, beds\n        from ward) to\n", "DTI2420 )")]
    [InlineData("        update ward set beds = 0\n", "DTI2420 update")]
    public void What_is_no_single_query_is_shown_at_its_sign(string lines, string found) => Assert.Equal([found], Given(sql: "      sql: |\n" + lines).Found());

    [Theory]
    [InlineData("      sql: select 1; select 2\n", "DTI2420 ;")]
    [InlineData("      sql: \"delete from ward\"\n", "DTI2420 delete")]
    public void Also_where_the_text_stands_in_one_line(string sql, string found) => Assert.Equal([found], Given(sql: sql).Found());

    [Fact]
    public void A_stream_comes_in_one_way_only()
    {
        Assert.Equal(["DTI2405 inbox", "DTI2401 query"], Given().Change(ConnectorFile, "    query:\n", "    request: { path: /beds }\n    query:\n").Change(ConnectorFile, "database:\n", "inbox: ${HEALTH_INBOX}\ndatabase:\n").Found().Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void A_query_needs_a_database_and_a_database_a_query()
    {
        Assert.Equal(["DTI2419 query"], Given(database: "").Found());
        Assert.Equal(["DTI2405 database"], Valid.Change(ConnectorFile, "inbox: ${HEALTH_INBOX}\n", "inbox: ${HEALTH_INBOX}\ndatabase: { connection: \"${HEALTH_DATABASE}\" }\n").Found());
    }

    [Fact]
    public void Its_rows_are_CSV_with_commas_and_without_title()
    {
        Assert.Equal(["DTI2406 csv"], Given(decode: "{ type: csv, delimiter: \";\" }").Found());
        Assert.Equal(["DTI2406 as_of"], Given(table: "      as_of: { in: title, pattern: \"ngày {dd/MM/yyyy}\" }\n").Found());
    }

    [Fact]
    public void A_window_needs_its_date() => Assert.Equal(["DTI2409 window"], Given(replaces: "window").Found());

    [Theory]
    [InlineData("connection: Host=db;Username=dti;Password=geheim", "DTI2415 Host=db;Username=dti;Password=geheim")]
    [InlineData("connection: Host=db;Pwd = geheim", "DTI2415 Host=db;Pwd = geheim")]
    public void A_password_is_not_written_down(string connection, string found) =>
        Assert.Equal([found], Given(database: $"database:\n  {connection}\n").Found());

    [Theory]
    [InlineData("timeouts: { statement: 0s }", "DTI2413 0s")]
    [InlineData("timeouts: { lock: 0s }", "DTI2413 0s")]
    [InlineData("retries: -1", "DTI2413 -1")]
    [InlineData("max_size: 0MB", "DTI2413 0MB")]
    public void Its_limits_let_something_through(string setting, string found) =>
        Assert.Equal([found], Given(database: $"database:\n  connection: ${{HEALTH_DATABASE}}\n  {setting}\n").Found());

    private static TestWorkspace Given(
        string? sql = null, string database = "database:\n  connection: ${HEALTH_DATABASE}\n", string decode = "{ type: csv }", string table = "", string replaces = "all") => Valid
        .Change(ConnectorFile, "inbox: ${HEALTH_INBOX}\n", database)
        .Change(ConnectorFile, "    files: \"giuong_*.xlsx\"\n", sql is null ? Query : "    query:\n" + sql)
        .Change(ConnectorFile, "{ type: workbook }", decode)
        .Change(ConnectorFile, "      as_of: { in: title, pattern: \"ngày {dd/MM/yyyy}\" }\n", table)
        .Change(ConnectorFile, "    replaces: window\n    covers: rows", $"    replaces: {replaces}\n    covers: rows");
}
