using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Tests.Connections;

public class DatabaseTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Days_moments_and_decimals_come_back_as_they_went(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        await using var session = await test.Database.ConnectAsync(default);
        await session.ExecuteAsync("create table kept (day text, moment text, amount {{exact}}, none {{exact}}, whole bigint, flag smallint)");
        var sent = new Kept
        {
            Day = new DateOnly(2024, 2, 29),
            Moment = new DateTimeOffset(2024, 3, 1, 0, 30, 0, 123, 456, TimeSpan.FromHours(7)),
            Amount = 12345678901234567890.1200m,
            Whole = long.MaxValue,
            Flag = true,
        };
        await session.ExecuteAsync(
            "insert into kept (day, moment, amount, none, whole, flag) values (@Day, @Moment, @Amount, @None, @Whole, @flag)",
            new { sent.Day, sent.Moment, sent.Amount, sent.None, sent.Whole, flag = 1 });

        var back = await session.SingleAsync<Kept>("select * from kept");
        Assert.Equal(sent, back);
        Assert.Equal("12345678901234567890.1200", IsoText.Of(back.Amount));
        Assert.Equal("2024-02-29 2024-02-29T17:30:00.123456Z", await session.SingleAsync<string>("select day || ' ' || moment from kept"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_engine_tells_its_version(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        Assert.StartsWith(kind == DatabaseKind.Sqlite ? "SQLite 3." : "PostgreSQL 1", await test.Database.EngineAsync());
    }

    [Fact]
    public async Task A_new_file_is_made_with_its_folder()
    {
        var folder = Directory.CreateTempSubdirectory();
        var database = Database.Open($"sqlite:{Path.Combine(folder.FullName, "deep", "down", "new.db")}");
        await database.EngineAsync();
        Assert.True(File.Exists(Path.Combine(folder.FullName, "deep", "down", "new.db")));
        database.Release();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_that_cannot_be_made_is_a_finding()
    {
        var file = Path.GetTempFileName();
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => Database.Open($"sqlite:{file}/inside.db").EngineAsync());
        Assert.Equal(RunCodes.FileCannotBeOpened, fault.Finding.Code);
        Assert.Equal($"{file}/inside.db", fault.Finding.Arguments["database"]);
        File.Delete(file);
    }

    [Fact]
    public async Task A_file_that_is_something_else_is_a_finding()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("đây không phải cơ sở dữ liệu ", 100)));
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => Database.Open($"sqlite:{file}").EngineAsync());
        Assert.Equal(RunCodes.NotADatabase, fault.Finding.Code);
        File.Delete(file);
    }

    [Theory]
    [InlineData("Host=/nowhere/at/all;Database=x;Username=y;Timeout=2")]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=y;Timeout=2")]
    public async Task A_server_that_does_not_answer_is_a_finding(string target)
    {
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => Database.Open(target).EngineAsync());
        Assert.Equal(RunCodes.ServerUnreachable, fault.Finding.Code);
    }

    [Theory, OnPostgres]
    public async Task A_database_that_is_missing_is_a_finding(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        var elsewhere = new Npgsql.NpgsqlConnectionStringBuilder(test.Target) { Database = "no_such_database" }.ToString();
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => Database.Open(elsewhere).EngineAsync());
        Assert.Equal(RunCodes.DatabaseMissing, fault.Finding.Code);
    }

    [Theory, OnPostgres]
    public async Task A_user_who_is_unknown_is_a_finding(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        var somebody = new Npgsql.NpgsqlConnectionStringBuilder(test.Target) { Username = "nobody_we_know" }.ToString();
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => Database.Open(somebody).EngineAsync());
        Assert.Equal(RunCodes.LoginRefused, fault.Finding.Code);
    }

    [Theory]
    [InlineData("mysql://x", "mysql://x")]
    [InlineData("sqlite:", "sqlite:")]
    [InlineData("Server without anything; Password=secret", "…")]
    public void A_target_of_another_kind_is_a_finding_that_repeats_no_password(string target, string shown)
    {
        var fault = Assert.Throws<WarehouseFault>(() => Database.Open(target));
        Assert.Equal(RunCodes.TargetNotUnderstood, fault.Finding.Code);
        Assert.Equal(shown, fault.Finding.Arguments["target"]);
    }

    [Fact]
    public void A_target_is_shown_without_its_password()
    {
        var target = DatabaseTarget.Parse("Host=db;Database=dti;Username=app;Password=secret");
        Assert.True(target.CarriesPassword);
        Assert.Equal("Host=db;Port=5432;Database=dti;Username=app", target.Shown);
    }

    private sealed record Kept
    {
        public DateOnly Day { get; init; }

        public DateTimeOffset Moment { get; init; }

        public decimal Amount { get; init; }

        public decimal? None { get; init; }

        public long Whole { get; init; }

        public bool Flag { get; init; }
    }
}
