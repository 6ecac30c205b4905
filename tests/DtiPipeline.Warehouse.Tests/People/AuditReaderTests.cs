using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Tests.People;

public class AuditReaderTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_filter_leaves_what_it_says(DatabaseKind kind)
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(kind, time);
        var audit = new AuditStore(test.Database);
        // 23:00 in UTC is the next day in Việt Nam.
        time.Advance(new DateTimeOffset(2025, 1, 1, 23, 0, 0, TimeSpan.Zero) - time.GetUtcNow());
        await audit.RecordAsync(new AuditAct("an", "value.confirm", "value/a/099/x", new Dictionary<string, string> { ["reason"] = "Theo sổ 100%_của xã" }));
        await audit.RecordAsync(new AuditAct("bình", "value.override", "value/a/256/x"));
        time.Advance(TimeSpan.FromDays(1));
        await audit.RecordAsync(new AuditAct("an", "account.created", "account/Mới"));

        var day = new DateOnly(2025, 1, 2);
        await AssertLeftAsync([3, 2, 1], new AuditFilter());
        await AssertLeftAsync([3, 1], new AuditFilter { Who = "an" });
        await AssertLeftAsync([2], new AuditFilter { Action = "value.override" });
        await AssertLeftAsync([2, 1], new AuditFilter { Subject = "value/a/" });
        await AssertLeftAsync([2, 1], new AuditFilter { From = day, To = day });
        await AssertLeftAsync([3], new AuditFilter { From = day.AddDays(1) });
        await AssertLeftAsync([], new AuditFilter { To = day.AddDays(-1) });
        await AssertLeftAsync([1], new AuditFilter { Text = "sổ 100%_" });
        await AssertLeftAsync([], new AuditFilter { Text = "100__" });
        await AssertLeftAsync([3], new AuditFilter { Text = "ACCOUNT/" });
        await AssertLeftAsync([], new AuditFilter { Text = "' or 1=1 --" });
        Assert.Equal(["account.created", "value.confirm", "value.override"], await new AuditReader(test.Database).ActionsAsync());

        async Task AssertLeftAsync(long[] numbers, AuditFilter filter)
        {
            var reader = new AuditReader(test.Database);
            Assert.Equal(numbers, (await reader.ListAsync(filter, 10)).Select(entry => entry.Id));
            var read = new List<long>();
            await foreach (var entry in reader.ReadAsync(filter))
                read.Add(entry.Id);
            Assert.Equal(numbers.Reverse(), read);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_record_of_many_pages_is_read_in_order_up_to_the_last_asked_for(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await test.Database.UseAsync(
            session => session.ExecuteAsync(
                """
                with recursive n (i) as (select 1 union all select i + 1 from n where i < 2500)
                insert into audit_entry (at, who, action, subject, detail, previous, hash) select '2025-01-01T00:00:00.000000Z', 'w', 'a', 's', '{}', '', 'h' || i from n
                """),
            default);
        var read = new List<long>();
        await foreach (var entry in new AuditReader(test.Database).ReadAsync(new AuditFilter(), last: 2400))
            read.Add(entry.Id);
        Assert.Equal(Enumerable.Range(1, 2400).Select(i => (long)i), read);
        Assert.Equal([2399L, 2398], (await new AuditReader(test.Database).ListAsync(new AuditFilter(), 2, before: 2400)).Select(entry => entry.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_view_is_on_record_once_a_day_in_Viet_Nam_whoever_looks_at_the_same_time(DatabaseKind kind)
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(kind, time);
        time.Advance(new DateTimeOffset(2025, 1, 1, 16, 0, 0, TimeSpan.Zero) - time.GetUtcNow());
        var audit = new AuditStore(test.Database);
        var act = new AuditAct("an", "rows.viewed", "rows/a/r/099/1.1");
        Assert.Single(await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => audit.RecordOnceADayAsync(act))), written => written);
        Assert.True(await audit.RecordOnceADayAsync(act with { Who = "bình" }));
        Assert.True(await audit.RecordOnceADayAsync(act with { Subject = "rows/a/r/099/1.2" }));
        // Past midnight there, still the same day in UTC.
        time.Advance(TimeSpan.FromHours(1.5));
        Assert.True(await audit.RecordOnceADayAsync(act));
        Assert.False(await audit.RecordOnceADayAsync(act));
        Assert.Null(await audit.FirstBrokenAsync());
    }
}
