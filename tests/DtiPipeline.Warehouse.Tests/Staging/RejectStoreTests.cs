using System.Security.Cryptography;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;
using static DtiPipeline.Warehouse.Tests.Staging.TestStream;

namespace DtiPipeline.Warehouse.Tests.Staging;

public class RejectStoreTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Refused_rows_are_kept_whole_shown_in_pages_and_counted_by_cause(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var payload = await test.Database.PayloadAsync(token);
        RejectedRow[] refused = [Refused(12, "DTI4302", "không rõ"), Refused(13, "DTI4301", null), Refused(14, "DTI4302", "≈ 40")];
        await using (var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload])))
        {
            await load.RejectAsync(refused, payload);
            await load.CompleteAsync(LoadScope.All, []);
        }

        var rejects = new RejectStore(test.Database);
        var page = await rejects.ListAsync(new RejectFilter { Connector = Connector, Run = token.Run, Limit = 2 });
        Assert.Equivalent(refused[..2], page.Select(reject => reject.Row), strict: true);
        Assert.Equal("/dossiers?page=1", page[0].File);
        Assert.Equal(64, page[0].Payload.Length);
        Assert.Equivalent(refused[2..], (await rejects.ListAsync(new RejectFilter { After = page[^1].Id })).Select(reject => reject.Row), strict: true);

        Assert.Equal(["DTI4302 2", "DTI4301 1"], (await rejects.GroupAsync(new RejectFilter())).Select(group => $"{group.Code} {group.RowCount}"));
        var ids = (await rejects.GroupAsync(new RejectFilter())).Select(group => group.FirstId).ToList();
        Assert.Equivalent(refused[..2], (await rejects.ByIdAsync(ids)).OrderBy(reject => reject.Key).Select(reject => reject.Value.Row), strict: true);
        Assert.Empty(await rejects.ByIdAsync([]));
        Assert.Empty(await rejects.ListAsync(new RejectFilter { Stream = "other" }));
        Assert.Empty(await rejects.GroupAsync(new RejectFilter { Run = token.Run + 1 }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_of_a_window_is_open_until_all_its_days_have_been_asked_for_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);

        await StageAsync(test, token, table, new Window(new(2024, 1, 1), new(2024, 3, 31)), "page 1", Refused(1, "DTI4302", "≈ 40"));
        Assert.Equal(1, await OpenAsync(test));
        // Another window, and the first half of this one, say nothing of the rest.
        await StageAsync(test, token, table, new Window(new(2024, 4, 1), new(2024, 4, 30)), "page 2");
        await StageAsync(test, token, table, new Window(new(2024, 1, 1), new(2024, 2, 15)), "page 3");
        Assert.Equal(1, await OpenAsync(test));
        await StageAsync(test, token, table, new Window(new(2024, 2, 10), new(2024, 4, 10)), "page 4");
        Assert.Equal(0, await OpenAsync(test));
        Assert.Single(await new RejectStore(test.Database).ListAsync(new RejectFilter()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_of_a_file_is_open_until_its_bytes_its_name_or_its_day_come_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token, Sheets);
        await StageAsync(test, token, table, null, "march.xlsx", AsOf, Refused(1, "DTI4302", "≈ 40"), Refused(2, "DTI4301", null));
        await StageAsync(test, token, table, null, "june.xlsx", AsOf.AddDays(90));
        Assert.Equal(2, await OpenAsync(test));
        // The same file with another day says nothing of this one, but nobody will send again what had no day.
        await StageAsync(test, token, table, null, "march.xlsx", AsOf.AddDays(30));
        Assert.Equal(1, await OpenAsync(test));
        // Corrected in the row, under another name.
        await StageAsync(test, token, table, null, "march (sửa).xlsx", AsOf, Refused(2, "DTI4302", "≈ 41"));
        Assert.Equal(1, await OpenAsync(test));
        await StageAsync(test, token, table, null, "march (sửa 2).xlsx", AsOf);
        Assert.Equal(0, await OpenAsync(test));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_whose_day_can_be_read_is_closed_by_a_short_window_with_that_day(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        await StageAsync(test, token, table, new Window(new(2024, 1, 1), new(2024, 3, 31)), "page 1",
            Refused(1, "DTI4302", "≈ 40") with { Day = new DateOnly(2024, 3, 20) }, Refused(2, "DTI4302", "≈ 41") with { Day = new DateOnly(2024, 2, 20) });
        await StageAsync(test, token, table, new Window(new(2024, 3, 17), new(2024, 4, 1)), "page 1");
        var open = Assert.Single(await new RejectStore(test.Database).ListAsync(new RejectFilter { OnlyOpen = true }));
        Assert.Equal(2, open.Row.Position.Row);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_attempts_that_fail_night_after_night_the_newest_is_open(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        for (var night = 0; night < 3; night++)
        {
            var payload = await PayloadAsync(test, token, "page 1", night);
            await using var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload]));
            await load.RejectAsync([Refused(1, "DTI4302", "≈ 40"), Refused(2, "DTI4302", "≈ 41")], payload);
            await load.FailAsync(Finding.Of("DTI4214", ("share", "33%")));
            Assert.Equal(2, await OpenAsync(test));
        }
        Assert.Equal(6, (await new RejectStore(test.Database).ListAsync(new RejectFilter())).Count);
        await StageAsync(test, token, table, new Window(new(2024, 1, 1), new(2024, 3, 31)), "page 1");
        Assert.Equal(0, await OpenAsync(test));
    }

    private static Task StageAsync(TestDatabase test, RunToken token, StagingTable table, Window? window, string name, params RejectedRow[] refused) =>
        StageAsync(test, token, table, window, name, null, refused);

    private static async Task StageAsync(TestDatabase test, RunToken token, StagingTable table, Window? window, string name, DateOnly? day, params RejectedRow[] refused)
    {
        var payload = await PayloadAsync(test, token, name, Random.Shared.Next());
        await using var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload]));
        await load.RejectAsync(refused, payload);
        LoadCoverage[] coverage = window is { } asked ? [new LoadCoverage { Window = asked, AsOf = asked.To }] : day is { } of ? [new LoadCoverage { AsOf = of }] : [];
        await load.CompleteAsync(window is { } replaced ? LoadScope.Of("day", replaced) : LoadScope.Of([]), coverage);
    }

    private static async Task<long> PayloadAsync(TestDatabase test, RunToken token, string name, int seed) => (await new PayloadStore(test.Database).RegisterAsync(
        token, Connector, "dossiers",
        [
            new PayloadReceipt
            {
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(seed))), Name = name, Request = name, ReceivedAt = DateTimeOffset.UnixEpoch, Size = 1, AsOf = AsOf,
            },
        ]))[0];

    private static async Task<int> OpenAsync(TestDatabase test) => (await new RejectStore(test.Database).ListAsync(new RejectFilter { OnlyOpen = true })).Count;

    private static RejectedRow Refused(int row, string code, string? raw) => new(
        new RecordPosition("Tổng hợp", row, null),
        Finding.From(new DataPlace { Connector = Connector, Stream = "dossiers", File = "a.xlsx", Sheet = "Tổng hợp", Row = row, Column = "D" }, code, ("raw", raw)),
        raw is null ? null : "TT Tuần Giáo", raw is null ? null : AsOf, "TT Tuần Giáo;" + raw);
}
