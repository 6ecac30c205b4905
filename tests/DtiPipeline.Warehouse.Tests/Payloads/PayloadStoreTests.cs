using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Tests.Staging;

namespace DtiPipeline.Warehouse.Tests.Payloads;

public class PayloadStoreTests
{
    private static readonly PayloadReceipt File = new()
    {
        Sha256 = new string('a', 64), Name = "dân_số.xls", Request = "inbox/dân_số.xls", Size = 123, AsOf = new DateOnly(2024, 4, 10),
        ReceivedAt = new DateTimeOffset(2024, 4, 10, 23, 0, 0, TimeSpan.Zero),
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_bytes_under_the_same_name_are_registered_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var payloads = new PayloadStore(test.Database);
        var first = await payloads.RegisterAsync(token, "statistics", "population", [File, File with { Name = "other.xls" }]);
        var tomorrow = File.ReceivedAt.AddDays(1);
        var second = await payloads.RegisterAsync(token, "statistics", "population", [File with { ReceivedAt = tomorrow }]);
        Assert.Equal(first[0], Assert.Single(second));
        Assert.NotEqual(first[0], first[1]);
        Assert.Equal(
            new PayloadRecord
            {
                Id = first[0], Connector = "statistics", Stream = "population", Sha256 = File.Sha256, Name = File.Name, Request = File.Request,
                Size = 123, AsOf = File.AsOf, ReceivedAt = File.ReceivedAt, SeenAt = tomorrow, RunId = token.Run,
            },
            await payloads.FindAsync(first[0]));
        Assert.Equal(2, (await payloads.FindAsync(File.Sha256)).Count);
        Assert.Null(await payloads.FindAsync(999));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_an_earlier_run_registered_and_no_load_read_is_forgotten(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var payloads = new PayloadStore(test.Database);
        var table = await test.Database.EnsureAsync(token);
        await test.Database.StageAsync(token, table, LoadScope.All, TestStream.Row("a", "2024-01-01", "x", 1));
        await payloads.RegisterAsync(token, "statistics", "population", [File]);
        Assert.Equal(0, await payloads.ForgetUnreadAsync(token));

        token = await test.Database.BeginRunAsync();
        var own = await payloads.RegisterAsync(token, "statistics", "population", [File with { Name = "other.xls" }]);
        Assert.Equal(1, await payloads.ForgetUnreadAsync(token));
        Assert.Equal(own[0], Assert.Single(await payloads.FindAsync(File.Sha256)).Id);
        Assert.Equal(2, (await payloads.HashesAsync()).Count);
        Assert.Equal([own[0]], (await payloads.OfRunAsync(token.Run)).Select(payload => payload.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_run_read_is_listed_also_where_an_earlier_run_brought_it_first(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var payloads = new PayloadStore(test.Database);
        await test.Database.StageAsync(token, table, LoadScope.All, TestStream.Row("a", "2024-01-01", "x", 1));
        var again = await test.Database.BeginRunAsync();
        await test.Database.StageAsync(again, table, LoadScope.All, TestStream.Row("a", "2024-01-01", "x", 2));
        Assert.Equal(token.Run, Assert.Single(await payloads.OfRunAsync(again.Run)).RunId);
        Assert.Empty(await payloads.OfRunAsync(again.Run + 1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_load_was_read_from_is_not_all_that_it_stands_on(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var payloads = new PayloadStore(test.Database);
        var staging = new StagingStore(test.Database);
        var old = await test.Database.PayloadAsync(token, "/old", "old");
        var fresh = await test.Database.PayloadAsync(token, "/fresh", "fresh");
        await using (var load = await staging.BeginLoadAsync(token, table, new LoadStart([old])))
        {
            await load.WriteAsync([TestStream.Row("a", "2024-01-01", "x", 1), TestStream.Row("b", "2024-01-01", "x", 1)], old);
            await load.CompleteAsync(LoadScope.All, []);
        }
        await using var next = await staging.BeginLoadAsync(token, table, new LoadStart([fresh]));
        await next.WriteAsync([TestStream.Row("a", "2024-01-01", "x", 1), TestStream.Row("b", "2024-01-01", "x", 2)], fresh);
        await next.CompleteAsync(LoadScope.All, []);

        Assert.Equal(["/fresh"], (await payloads.OfLoadAsync(next.Id)).Select(payload => payload.Name));
        Assert.Equal(["/old", "/fresh"], (await payloads.BehindLoadAsync(next.Id)).Select(payload => payload.Name));
    }
}
