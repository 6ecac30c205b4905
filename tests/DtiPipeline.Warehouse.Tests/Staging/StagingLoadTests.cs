using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Staging;
using static DtiPipeline.Warehouse.Tests.Staging.TestStream;

namespace DtiPipeline.Warehouse.Tests.Staging;

public class StagingLoadTests
{
    private static readonly LoadScope Quarter = LoadScope.Of("day", new Window(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31)));

    [Theory, OnSqlite, OnPostgres]
    public async Task A_first_delivery_is_all_new(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var (load, counts) = await test.Database.StageAsync(
            token, table, LoadScope.All, Row("b", "2024-01-02", "Xã Quài Cang", null), Row("a", "2024-01-01", "TT Tuần Giáo", 50_000));
        Assert.Equal(new LoadCounts(2, 2, 0, 0, 0, 2, 0, 0), counts);
        Assert.Equal(["a 2024-01-01 TT Tuần Giáo 50000", "b 2024-01-02 Xã Quài Cang -"], await test.Database.VisibleAsync(table, load));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_delivery_in_which_nothing_changed_writes_no_rows(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        AcceptedRow[] rows = [Row("a", "2024-01-01", "x", 1), Row("b", "2024-01-02", "x", null)];
        await test.Database.StageAsync(token, table, LoadScope.All, rows);
        // The day as of which an answer speaks moves every night; the rows do not change by it.
        var (load, counts) = await test.Database.StageAsync(token, table, LoadScope.All, [.. rows.Select(row => row with { AsOf = AsOf.AddDays(1) })]);
        Assert.Equal(new LoadCounts(2, 2, 0, 0, 2, 0, 0, 0), counts);
        Assert.True(counts.NothingChanged);
        Assert.Equal(2, await test.Database.VersionsAsync(table));
        Assert.Equal(2, (await test.Database.VisibleAsync(table, load)).Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_changed_row_gets_a_new_version_and_the_old_load_still_shows_the_old(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var (first, _) = await test.Database.StageAsync(token, table, LoadScope.All, Row("a", "2024-01-01", "x", 1), Row("b", "2024-01-02", "x", null));
        var (second, counts) = await test.Database.StageAsync(token, table, LoadScope.All, Row("a", "2024-01-01", "x", 2), Row("b", "2024-01-02", "x", 0));
        Assert.Equal(new LoadCounts(2, 2, 0, 0, 0, 0, 2, 0), counts);
        Assert.Equal(["a 2024-01-01 x 1", "b 2024-01-02 x -"], await test.Database.VisibleAsync(table, first));
        Assert.Equal(["a 2024-01-01 x 2", "b 2024-01-02 x 0"], await test.Database.VisibleAsync(table, second));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_absent_from_everything_is_closed(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var (first, _) = await test.Database.StageAsync(token, table, LoadScope.All, Row("a", "2024-01-01", "x", 1), Row("b", "2024-01-02", "x", 2));
        var (second, counts) = await test.Database.StageAsync(token, table, LoadScope.All, Row("b", "2024-01-02", "x", 2));
        Assert.Equal(new LoadCounts(1, 1, 0, 0, 1, 0, 0, 1), counts);
        Assert.Equal(2, (await test.Database.VisibleAsync(table, first)).Count());
        Assert.Equal(["b 2024-01-02 x 2"], await test.Database.VisibleAsync(table, second));
        // It comes back as a new version of the same record.
        var (third, again) = await test.Database.StageAsync(token, table, LoadScope.All, Row("a", "2024-01-01", "x", 1), Row("b", "2024-01-02", "x", 2));
        Assert.Equal(1, again.New);
        Assert.Equal(2, (await test.Database.VisibleAsync(table, third)).Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_window_closes_only_rows_whose_date_lies_in_it_both_ends_included(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        await test.Database.StageAsync(
            token, table, LoadScope.All,
            Row("before", "2023-12-31", "x", 1), Row("first", "2024-01-01", "x", 1), Row("last", "2024-03-31", "x", 1), Row("after", "2024-04-01", "x", 1));
        var (load, counts) = await test.Database.StageAsync(token, table, Quarter, Row("kept", "2024-02-01", "x", 1));
        Assert.Equal(2, counts.Closed);
        Assert.Equal(["after", "before", "kept"], (await test.Database.VisibleAsync(table, load)).Select(row => row.Split(' ')[0]));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_moment_on_the_last_day_lies_in_the_window(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        await test.Database.StageAsync(token, table, LoadScope.All, Row("late", "2024-03-31T23:59:59", "x", 1), Row("next", "2024-04-01T00:00:00", "x", 1));
        var (load, _) = await test.Database.StageAsync(token, table, Quarter);
        Assert.Equal(["next"], (await test.Database.VisibleAsync(table, load)).Select(row => row.Split(' ')[0]));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_delivery_that_replaces_nothing_closes_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        await test.Database.StageAsync(token, table, LoadScope.Nothing, Row("a", "2024-01-01", "x", 1));
        var (load, counts) = await test.Database.StageAsync(token, table, LoadScope.Nothing, Row("b", "2024-01-01", "x", 1));
        Assert.Equal(0, counts.Closed);
        Assert.Equal(2, (await test.Database.VisibleAsync(table, load)).Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_replaces_the_rows_of_its_own_day_only(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token, Sheets);
        DateOnly march = new(2024, 3, 29), june = new(2024, 6, 28);
        await test.Database.StageAsync(
            token, table, LoadScope.Of([march, june]),
            Row("a", "2024-01-01", "x", 1, march), Row("b", "2024-01-01", "x", 1, march), Row("a", "2024-01-01", "x", 5, june));
        var (load, counts) = await test.Database.StageAsync(token, table, LoadScope.Of([march]), Row("a", "2024-01-01", "x", 2, march));
        Assert.Equal(new LoadCounts(1, 1, 0, 0, 0, 0, 1, 1), counts);
        Assert.Equal(["a 2024-01-01 x 2", "a 2024-01-01 x 5"], await test.Database.VisibleAsync(table, load));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_visible_before_the_load_is_complete(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var (first, _) = await test.Database.StageAsync(token, table, LoadScope.All, Row("a", "2024-01-01", "x", 1));
        var staging = new StagingStore(test.Database);
        var payload = await test.Database.PayloadAsync(token);
        await using var load = await staging.BeginLoadAsync(token, table, new LoadStart([payload]));
        await load.WriteAsync([Row("a", "2024-01-01", "x", 2), Row("b", "2024-01-01", "x", 2)], payload);
        var last = (await staging.LastCompleteAsync(Connector, "dossiers"))!;
        Assert.Equal(first, last.Load.Id);
        Assert.Equal(["a 2024-01-01 x 1"], await test.Database.VisibleAsync(table, last.Load.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_failed_load_leaves_the_data_as_they_were_and_keeps_its_rejects(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var (first, _) = await test.Database.StageAsync(token, table, LoadScope.All, Row("a", "2024-01-01", "x", 1));
        var payload = await test.Database.PayloadAsync(token);
        await using (var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload])))
        {
            await load.WriteAsync([Row("a", "2024-01-01", "x", 2), Row("b", "2024-01-01", "x", 2)], payload);
            await load.RejectAsync([Rejected("c")], payload);
            await load.FailAsync(Finding.Of("DTI4214", ("share", "33%")));
        }
        Assert.Equal(["a 2024-01-01 x 1"], await test.Database.VisibleAsync(table, first + 1_000));
        Assert.Equal(1, await test.Database.VersionsAsync(table));
        Assert.Single(await new RejectStore(test.Database).ListAsync(new RejectFilter()));
        var loads = await new StagingStore(test.Database).LoadsOfRunAsync(token.Run);
        Assert.Equal(["complete", "failed"], loads.Select(record => record.State));
        Assert.Equal((3, 2, 1), (loads[1].Counts.Received, loads[1].Counts.Accepted, loads[1].Counts.Rejected));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_add_up(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        await test.Database.StageAsync(token, table, LoadScope.All, Row("a", "2024-01-01", "x", 1), Row("b", "2024-01-01", "x", 1), Row("z", "2024-01-01", "x", 1));
        var payload = await test.Database.PayloadAsync(token);
        var staging = new StagingStore(test.Database);
        await using var load = await staging.BeginLoadAsync(token, table, new LoadStart([payload]));
        await load.WriteAsync([Row("a", "2024-01-01", "x", 1), Row("b", "2024-01-01", "x", 2)], payload);
        await load.WriteAsync([Row("c", "2024-01-01", "x", 1), Row("c", "2024-01-01", "x", 1), Row("a", "2024-01-01", "x", 1)], payload);
        await load.RejectAsync([Rejected("d"), Rejected("e")], payload);
        load.Drop(DropReason.Total, 1);
        load.Drop(DropReason.Blank, 3);
        var counts = await load.CompleteAsync(LoadScope.All, []);
        Assert.Equal(new LoadCounts(Received: 11, Accepted: 3, Rejected: 2, Dropped: 6, Unchanged: 1, New: 1, Changed: 1, Closed: 1), counts);
        Assert.Equal(counts, (await staging.LastCompleteAsync(Connector, "dossiers"))!.Load.Counts);
        Assert.Equal("blank 3, duplicate 2, total 1", string.Join(", ", (await staging.DropsAsync(load.Id)).Select(drop => $"{drop.Key} {drop.Value}")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_load_that_does_not_account_for_every_row_is_refused_and_changes_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var (first, _) = await test.Database.StageAsync(token, table, LoadScope.All, Row("a", "2024-01-01", "x", 1));
        var payload = await test.Database.PayloadAsync(token);
        await using var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload]));
        await load.WriteAsync([Row("b", "2024-01-01", "x", 1)], payload);
        await load.RejectAsync([Rejected("c")], payload);
        load.Drop(DropReason.Blank, 1);
        var fault = await Assert.ThrowsAsync<DeliveryFault>(() => load.CompleteAsync(LoadScope.All, [], received: 4));
        Assert.Equal(RunCodes.RowsUnaccounted, fault.Finding.Code);
        await load.FailAsync(fault.Finding);
        Assert.Equal(first, (await new StagingStore(test.Database).LastCompleteAsync(Connector, "dossiers"))!.Load.Id);
        Assert.Equal(["a 2024-01-01 x 1"], await test.Database.VisibleAsync(table, load.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_that_gets_lost_on_its_way_into_the_table_is_noticed_by_the_load_that_lost_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var (first, _) = await test.Database.StageAsync(token, table, LoadScope.All, Row("a", "2024-01-01", "x", 1));
        await test.Database.UseAsync(session => session.ExecuteAsync(kind == DatabaseKind.Sqlite
            ? $"create trigger losing before insert on {table.Name} when new.f_code = 'b' begin select raise(ignore); end"
            : $"create function losing() returns trigger language plpgsql as 'begin return null; end'; create trigger losing before insert on {table.Name} for each row when (new.f_code = 'b') execute function losing()"), default);
        var payload = await test.Database.PayloadAsync(token);
        await using var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload]));
        await load.WriteAsync([Row("b", "2024-01-01", "x", 1), Row("c", "2024-01-01", "x", 1)], payload);
        var fault = await Assert.ThrowsAsync<DeliveryFault>(() => load.CompleteAsync(LoadScope.All, [], received: 2));
        Assert.Equal((RunCodes.RowsUnaccounted, "2", "1"), (fault.Finding.Code, fault.Finding.Arguments["received"], fault.Finding.Arguments["accepted"]));
        await load.FailAsync(fault.Finding);
        Assert.Equal(first, (await new StagingStore(test.Database).LastCompleteAsync(Connector, "dossiers"))!.Load.Id);
        Assert.Equal(["a 2024-01-01 x 1"], await test.Database.VisibleAsync(table, load.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_key_that_comes_again_with_other_content_is_handed_back(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var payload = await test.Database.PayloadAsync(token);
        await using var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload]));
        AcceptedRow within = Row("a", "2024-01-01", "x", 2), later = Row("a", "2024-01-01", "x", 3);
        await load.WriteAsync([Row("a", "2024-01-01", "x", 1), within], payload);
        await load.WriteAsync([later, Row("b", "2024-01-01", "x", 1)], payload);
        var conflicts = load.Settle().Conflicts;
        Assert.Equal(["a 2024-01-01 x 2", "a 2024-01-01 x 3"], conflicts.Select(conflict => string.Join(' ', conflict.Row.Values.Select(value => value.Text ?? $"{value.Number}"))));
        Assert.All(conflicts, conflict => Assert.Equal((payload, within.Position, AsOf), (conflict.Payload, conflict.Row.Position, conflict.Row.AsOf)));
        Assert.Equal(2, (await load.CompleteAsync(LoadScope.All, [])).Accepted);
        Assert.Equal(["a 2024-01-01 x 1", "b 2024-01-01 x 1"], await test.Database.VisibleAsync(table, load.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_that_contradict_each_other_must_be_asked_for_before_the_load_can_be_complete(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var payload = await test.Database.PayloadAsync(token);
        await using var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload]));
        await load.WriteAsync([Row("a", "2024-01-01", "x", 1), Row("a", "2024-01-01", "x", 2)], payload);
        await Assert.ThrowsAsync<InvalidOperationException>(() => load.CompleteAsync(LoadScope.All, []));
        Assert.Equal(0, await test.Database.VersionsAsync(table));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_key_may_be_empty_and_the_lots_end_where_they_should(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        string[] codes = ["", "\u0110", "\U0001F600", "Z", "a", "\uFFFD", "10", "9"];
        var (load, counts) = await test.Database.StageAsync(token, table, LoadScope.All, [.. codes.Select(code => Row(code, "2024-01-01", "x", 1))]);
        Assert.Equal(codes.Length, counts.New);
        Assert.Equal(codes.Length, await test.Database.VersionsAsync(table));
        (_, counts) = await test.Database.StageAsync(token, table, LoadScope.All, [.. codes.Reverse().Select(code => Row(code, "2024-01-01", "x", 2))]);
        Assert.Equal((0, codes.Length), (counts.New, counts.Changed));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_load_that_was_taken_back_cannot_write_any_more(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var staging = new StagingStore(test.Database);
        var payload = await test.Database.PayloadAsync(token);
        await using var first = await staging.BeginLoadAsync(token, table, new LoadStart([payload]));
        await using var second = await staging.BeginLoadAsync(token, table, new LoadStart([payload]));
        Assert.Equal(first.Id, Assert.Single(second.Abandoned));
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => first.WriteAsync([Row("a", "2024-01-01", "x", 1)], payload));
        Assert.Equal(RunCodes.LoadNotOpen, fault.Finding.Code);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_load_of_a_run_that_was_overtaken_cannot_write_any_more(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var payload = await test.Database.PayloadAsync(token);
        await using var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload]));
        await load.WriteAsync([Row("a", "2024-01-01", "x", 1)], payload);
        await test.Database.BeginRunAsync();
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => load.CompleteAsync(LoadScope.All, []));
        Assert.Equal(RunCodes.LeaseLost, fault.Finding.Code);
        Assert.Null(await new StagingStore(test.Database).LastCompleteAsync(Connector, "dossiers"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_layout_that_changed_gets_a_table_of_its_own(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        Assert.Equal(table.Name, (await test.Database.EnsureAsync(token)).Name);
        var other = await test.Database.EnsureAsync(token, Dossiers with { Key = ["code", "unit"] });
        Assert.NotEqual(table.Name, other.Name);
        var (load, _) = await test.Database.StageAsync(token, table, LoadScope.All, Row("a", "2024-01-01", "x", 1));
        Assert.Empty(await test.Database.VisibleAsync(other, load));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_delivery_too_large_for_memory_agrees_with_the_model(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (random, model) = (new Random(7), new StagingModel());
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var unit = new string('x', 100);
        var rows = Enumerable.Range(0, 45_000).Select(code => Row($"{code:00000}", "2024-01-01", unit, code)).ToArray();
        random.Shuffle(rows);
        var (load, counts) = await test.Database.StageAsync(token, table, LoadScope.All, rows);
        Assert.Equal(new LoadCounts(45_000, 45_000, 0, 0, 0, 45_000, 0, 0), counts);
        model.Complete(load, rows, _ => true);
        // Of 45,000 rows 100 do not come again, 450 read differently, 200 are new, and 300 come twice.
        random.Shuffle(rows);
        for (var row = 100; row < 550; row++)
            rows[row] = Row(rows[row].Values[0].Text!, "2024-01-01", unit, -1);
        AcceptedRow[] next = [.. rows[100..], .. Enumerable.Range(90_000, 200).Select(code => Row($"{code:00000}", "2024-01-01", unit, code)), .. rows[400..700]];
        random.Shuffle(next);
        (load, counts) = await test.Database.StageAsync(token, table, LoadScope.All, next);
        Assert.Equal(new LoadCounts(45_400, 45_100, 0, 300, 44_450, 200, 450, 100), counts);
        model.Complete(load, next, _ => true);
        foreach (var (id, expected) in model.Loads)
            Assert.True(expected.SequenceEqual(await test.Database.VisibleAsync(table, id)), $"load {id}");
        Assert.Equal(model.Versions, await test.Database.VersionsAsync(table));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_that_come_twice_are_told_with_their_places_in_the_order_of_the_delivery(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var (first, second) = (await test.Database.PayloadAsync(token), await test.Database.PayloadAsync(token, "/dossiers?page=2", "b"));
        await using var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([first, second]));
        await load.WriteAsync([At(Row("b", "2024-01-01", "x", 1), 1), At(Row("a", "2024-01-01", "x", 1), 2), At(Row("b", "2024-01-01", "x", 1), 3)], first);
        await load.WriteAsync([At(Row("b", "2024-01-01", "x", 2), 1), At(Row("a", "2024-01-01", "x", 1), 2)], second);
        var settled = load.Settle();
        Assert.Equal(
            [(first, "3", first, "1"), (second, "2", first, "2")],
            settled.Repeats.Select(repeat => (repeat.Row.Payload, repeat.Row.Position.ToString(), repeat.First.Payload, repeat.First.Position.ToString())));
        var conflict = Assert.Single(settled.Conflicts);
        Assert.Equal((second, "1", first, "1"), (conflict.Payload, conflict.Row.Position.ToString(), conflict.First.Payload, conflict.First.Position.ToString()));

        static AcceptedRow At(AcceptedRow row, int number) => row with { Position = new RecordPosition(null, number, null) };
    }

    private static RejectedRow Rejected(string code) => new(
        new RecordPosition(null, null, $"data[{code}]"),
        Finding.From(new DataPlace { Connector = Connector, Path = $"data[{code}].fee" }, "DTI4302", ("raw", "không rõ")),
        "TT Tuần Giáo", AsOf, """{"code":"…","fee":"không rõ"}""");
}
