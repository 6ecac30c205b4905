using System.Collections.Immutable;
using Dapper;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Warehouse.Review;

/// <summary>
/// What people decided on values, with its evidence. Nothing is ever changed or taken out; the last decision of a value is the one that nobody replaced.
/// Who asks bears a scope, and outside it nothing is read or written. Nothing is written either on a value that the state of its unit's round locks.
/// </summary>
public sealed class DecisionStore(Database database)
{
    /// <param name="today">By which values are open that were reopened until a day.</param>
    /// <returns>The decision's id; null when somebody decided on the value since, it is locked, or the unit is outside the scope. Then nothing is written.</returns>
    public Task<long?> DecideAsync(Scope scope, ReviewPlace place, NewDecision decision, string who, DateOnly today, CancellationToken cancellation = default) => database.ActAsync(
        new AuditAct(who, $"value.{decision.Kind}", place.SubjectOf(decision.Element), Told(decision)),
        async session =>
        {
            var now = database.Now();
            await session.ExecuteAsync(SubmissionSql.Hold, new { place.UnitId });
            if (await WriteAsync(session, scope, place, decision, who, today, now) is not { } id)
                return (long?)null;
            await session.ExecuteAsync(DecisionSql.WriteEvidence, decision.Evidence.Select(evidence => new
            {
                id, evidence.Kind, evidence.Title, evidence.DocumentNumber, evidence.DocumentDate, evidence.Sha256, evidence.MediaType, evidence.Size, evidence.Address, who, now,
            }));
            return id;
        },
        cancellation);

    /// <summary>Writes confirmations, each one decision of its own, together.</summary>
    public async Task<Confirmed> ConfirmAsync(Scope scope, ReviewPlace place, IReadOnlyCollection<NewDecision> decisions, string who, DateOnly today, CancellationToken cancellation = default)
    {
        var now = database.Now();
        var told = new Dictionary<string, string> { ["values"] = string.Join(", ", decisions.Select(decision => $"{decision.Element} = {decision.Value}")) };
        var confirmed = await database.ActAsync<Confirmed>(
            new AuditAct(who, "values.confirm", place.SubjectOf("*"), told),
            async session =>
            {
                await session.ExecuteAsync(SubmissionSql.Hold, new { place.UnitId });
                var count = 0;
                foreach (var decision in decisions)
                    count += await WriteAsync(session, scope, place, decision, who, today, now) is null ? 0 : 1;
                return count == 0 ? null : new Confirmed(now, count);
            },
            cancellation);
        return confirmed ?? new Confirmed(now, 0);
    }

    /// <summary>Takes back what a person confirmed at one moment, as far as nobody has decided again since.</summary>
    /// <returns>How many were taken back.</returns>
    public async Task<int> UndoAsync(Scope scope, ReviewPlace place, string who, DateTimeOffset at, DateOnly today, CancellationToken cancellation = default)
    {
        var count = 0;
        await database.ActAsync<object>(
            new AuditAct(who, "values.undo", place.SubjectOf("*"), new Dictionary<string, string> { ["confirmed_at"] = IsoText.Of(at) }),
            async session =>
            {
                await session.ExecuteAsync(SubmissionSql.Hold, new { place.UnitId });
                count = await session.ExecuteAsync(DecisionSql.Undo, Parameters(scope, place, new { who, at, today, now = database.Now() }));
                return count == 0 ? null : scope;
            },
            cancellation);
        return count;
    }

    /// <summary>All decisions on a unit's values, the oldest first, with their evidence.</summary>
    public Task<ImmutableArray<DecisionRecord>> HistoryAsync(Scope scope, ReviewPlace place, CancellationToken cancellation = default) =>
        database.UseAsync(session => HistoryAsync(session, scope, place), cancellation);

    internal static async Task<ImmutableArray<DecisionRecord>> HistoryAsync(Session session, Scope scope, ReviewPlace place)
    {
        var parameters = Parameters(scope, place);
        var decisions = await session.ListAsync<DecisionRecord>(DecisionSql.History, parameters);
        if (decisions.Count == 0)
            return [];
        var evidence = (await session.ListAsync<EvidenceRecord>(DecisionSql.Evidence, parameters)).ToLookup(one => one.DecisionId);
        return [.. decisions.Select(decision => decision with { Evidence = [.. evidence[decision.Id]] })];
    }

    /// <summary>The decisions that hold in a round, of all units: what a run applies.</summary>
    public Task<IReadOnlyList<DecisionRecord>> HoldingAsync(string assessment, string round, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<DecisionRecord>(DecisionSql.Holding, new { assessment, round }), cancellation);

    private static Task<long?> WriteAsync(Session session, Scope scope, ReviewPlace place, NewDecision decision, string who, DateOnly today, DateTimeOffset now) =>
        session.FirstOrDefaultAsync<long?>(DecisionSql.Write, Parameters(scope, place, new
        {
            decision.Element, decision.Kind, decision.Value, decision.ReasonCode, decision.Reason, decision.SourceValue, decision.SourceState, decision.Replaces, who, today, now,
        }));

    private static DynamicParameters Parameters(Scope scope, ReviewPlace place, object? others = null)
    {
        var parameters = ScopeSql.Parameters(scope, new { place.Assessment, place.Round, place.UnitId, place.UnitDate });
        parameters.AddDynamicParams(others);
        return parameters;
    }

    private static Dictionary<string, string> Told(NewDecision decision)
    {
        var told = new Dictionary<string, string> { ["source"] = decision.SourceValue ?? decision.SourceState };
        if (decision.Value is { } value)
            told["value"] = value;
        if (decision.ReasonCode is { } code)
            told["reason_code"] = code;
        if (decision.Reason.Length > 0)
            told["reason"] = decision.Reason;
        foreach (var evidence in decision.Evidence)
            told[evidence.Kind] = evidence.Sha256 ?? evidence.Address ?? evidence.DocumentNumber;
        return told;
    }
}
