using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Alerting;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Tests.Alerting;

public sealed class AlertStoreTests
{
    private static readonly DateTimeOffset Now = new(2024, 4, 10, 0, 0, 0, TimeSpan.Zero);

    private static readonly AlertCause Cause = new()
    {
        Rule = "hong", Kind = AlertKind.SourceFailed, Subject = "thue", Name = "Hệ thống thuế", Sort = CauseKind.SourceDown, What = Finding.Of(CollectionCodes.SourceDown, ("why", "đứt")),
        Parts = ["Tờ khai"], Since = Now.AddHours(-2), Owner = "Chi cục Thuế",
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_several_that_look_at_once_one_raises_the_alert_and_one_message_is_written(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new AlertStore(test.Database);
        var changes = new AlertChanges([Cause], [], []);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.KeepAsync(changes, Now, (raised, _) => raised.Select(alert => Letter(alert.Id))))));
        var alert = Assert.Single(await store.OpenAsync());
        Assert.Equal((Cause.Key, Cause.Name, Cause.Since, "Chi cục Thuế", "đứt"), (alert.Cause.Key, alert.Cause.Name, alert.Cause.Since, alert.Cause.Owner, alert.Cause.What.Arguments["why"]));
        Assert.Equal(["Tờ khai"], alert.Cause.Parts.ToArray());
        Assert.Equal($"raised-{alert.Id}-truc-email", Assert.Single(await new OutboxStore(test.Database).ListAsync()).Message.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_alert_and_its_message_are_written_together_or_not_at_all(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new AlertStore(test.Database);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.KeepAsync(new AlertChanges([Cause], [], []), Now, (_, _) => throw new InvalidOperationException("no words")));
        Assert.Empty(await store.OpenAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_alert_ends_once_and_the_same_cause_may_come_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new AlertStore(test.Database);
        await store.KeepAsync(new AlertChanges([Cause], [], []), Now, (_, _) => []);
        var open = (await store.OpenAsync())[0];
        await store.KeepAsync(new AlertChanges([], [open with { Cause = Cause with { Parts = ["Tờ khai", "Nộp thuế"] } }], []), Now.AddHours(1), (_, _) => []);
        Assert.Equal((2, Now.AddHours(1)), ((await store.OpenAsync())[0].Cause.Parts.Length, (await store.OpenAsync())[0].LastSeen));
        var told = 0;
        foreach (var _ in Enumerable.Range(0, 2))
            await store.KeepAsync(new AlertChanges([], [], [(open, AlertEnding.Recovered)]), Now.AddHours(2), (_, recovered) =>
            {
                told += recovered.Length;
                return [];
            });
        Assert.Equal((0, 1), ((await store.OpenAsync()).Length, told));
        Assert.Equal(AlertEnding.Recovered, Assert.Single(await store.EndedAsync(Now)).Ending);
        await store.KeepAsync(new AlertChanges([Cause], [], []), Now.AddDays(1), (_, _) => []);
        Assert.Equal(2, (await store.ListAsync(10)).Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_is_claimed_by_one_waits_after_a_failure_and_goes_again_when_a_person_asks(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var outbox = new OutboxStore(test.Database);
        await outbox.AddAsync([Letter(1), Letter(1)], Now);
        var hold = TimeSpan.FromMinutes(5);
        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => outbox.ClaimAsync(Now, hold))));
        var claimed = Assert.Single(claims, claim => claim is not null)!;
        // Who was killed while sending leaves a claim that expires.
        Assert.Null(await outbox.ClaimAsync(Now.AddMinutes(4), hold));
        Assert.Equal(2, (await outbox.ClaimAsync(Now.AddMinutes(5), hold))!.Attempts);

        var why = Finding.Of(AlertCodes.ReceiverUnreachable, ("channel", "email"), ("reason", "im lặng"));
        await outbox.FailedAsync(claimed.Id, why, Now.AddHours(1), Now);
        Assert.Null(await outbox.ClaimAsync(Now.AddMinutes(59), hold));
        Assert.Equal("im lặng", Assert.Single(await outbox.UndeliveredAsync()).Why!.Arguments["reason"]);
        await outbox.FailedAsync(claimed.Id, why, null, Now);
        Assert.Equal("given-up", Assert.Single(await outbox.UndeliveredAsync()).State);

        Assert.True(await outbox.RetryAsync(claimed.Id, "vanhanh"));
        Assert.False(await outbox.RetryAsync(99, "vanhanh"));
        Assert.Equal(0, await outbox.CountUndeliveredAsync());
        Assert.Equal(("alert.resent", "vanhanh"), (await new AuditStore(test.Database).ListAsync("message/")).Select(entry => (entry.Action, entry.Who)).Single());
        await outbox.DeliveredAsync((await outbox.ClaimAsync(DateTimeOffset.MaxValue.AddYears(-1), hold))!.Id, Now);
        Assert.False(await outbox.RetryAsync(claimed.Id, "vanhanh"));
    }

    private static AlertMessage Letter(long id) => new($"raised-{id}-truc-email", AlertMessage.Raised, "truc", AlertChannel.Email, "Nguồn hỏng", "Thân thư");
}
