using System.Collections.Immutable;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Alerting;

/// <summary>Alerts. What a look changes, and the messages that tell of it, are written together or not at all.</summary>
public sealed class AlertStore(Database database)
{
    private const string Insert =
        """
        insert into alert (cause_key, rule, kind, subject, name, sort, what, parts, owner, run_id, since, raised_at, last_seen)
        values (@Key, @Rule, @kind, @Subject, @Name, @sort, @what, @parts, @Owner, @Run, @Since, @now, @now)
        on conflict (cause_key) where ended_at is null do nothing
        returning id
        """;

    /// <summary>Those that are open, the oldest first.</summary>
    public async Task<ImmutableArray<Alert>> OpenAsync(CancellationToken cancellation = default) => Alerts(await database.UseAsync(
        session => session.ListAsync<AlertRow>($"select {AlertRow.Columns} from alert where ended_at is null order by id"), cancellation));

    /// <summary>Those that ended after a moment, in that order.</summary>
    public async Task<ImmutableArray<Alert>> EndedAsync(DateTimeOffset after, CancellationToken cancellation = default) => Alerts(await database.UseAsync(
        session => session.ListAsync<AlertRow>($"select {AlertRow.Columns} from alert where ended_at > @after order by ended_at, id", new { after }), cancellation));

    /// <summary>The newest ones, open or not.</summary>
    public async Task<ImmutableArray<Alert>> ListAsync(int limit, CancellationToken cancellation = default) => Alerts(await database.UseAsync(
        session => session.ListAsync<AlertRow>($"select {AlertRow.Columns} from alert order by id desc limit @limit", new { limit }), cancellation));

    /// <summary>Keeps what a look made of the alerts. Of several processes that look at once, one raises an alert and one ends it, and only that one's messages are written.</summary>
    /// <param name="letters">The messages for what was really raised, and what really recovered.</param>
    public async Task KeepAsync(
        AlertChanges changes, DateTimeOffset now, Func<ImmutableArray<Alert>, ImmutableArray<Alert>, IEnumerable<AlertMessage>> letters, CancellationToken cancellation = default)
    {
        await using var session = await database.ConnectAsync(cancellation);
        await database.ExplainedAsync(async () =>
        {
            await session.BeginAsync();
            var raised = ImmutableArray.CreateBuilder<Alert>();
            foreach (var cause in changes.Raised)
                if (await session.FirstOrDefaultAsync<long?>(Insert, AlertRow.Of(cause, now)) is { } id)
                    raised.Add(new Alert(id, cause, now, now));
            await session.ExecuteAsync(
                """
                update alert set last_seen = @now, what = @what, parts = @parts, owner = @Owner, run_id = @Run, since = @Since, rule = @Rule, name = @Name
                where id = @id and ended_at is null
                """,
                changes.StillOpen.Select(alert => AlertRow.Of(alert.Cause, now, alert.Id)));
            var recovered = ImmutableArray.CreateBuilder<Alert>();
            foreach (var (alert, ending) in changes.Ended)
                if (await session.ExecuteAsync("update alert set ended_at = @now, ending = @ending where id = @Id and ended_at is null", new { now, ending = AlertEndings.Words.WordOf(ending), alert.Id }) == 1
                    && ending == AlertEnding.Recovered)
                    recovered.Add(alert with { EndedAt = now, Ending = ending });
            await OutboxStore.AddAsync(session, letters(raised.ToImmutable(), recovered.ToImmutable()), now);
            await session.CommitAsync();
            return true;
        });
    }

    private static ImmutableArray<Alert> Alerts(IEnumerable<AlertRow> rows) => [.. rows.Select(row => row.ToAlert())];
}
