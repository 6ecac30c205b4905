using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Warehouse.Submitting;

/// <summary>
/// The way of units' rounds through their process. Steps are only ever added, each names the one it follows, and the step that nobody followed tells the
/// state. Who asks bears a scope, and outside it nothing is read or written.
/// </summary>
public sealed class SubmissionStore(Database database)
{
    /// <summary>Takes a step.</summary>
    /// <returns>Its id; null when the unit is no longer where the person saw it, or outside the scope. Then nothing is written.</returns>
    public Task<long?> MoveAsync(Scope scope, ReviewPlace place, NewMove move, string who, CancellationToken cancellation = default) => database.ActAsync(
        new AuditAct(who, "unit.moved", place.UnitSubject, MoveWriter.Told(move)), session => MoveWriter.WriteAsync(session, scope, place, move, who), cancellation);

    /// <summary>The last step of a unit; null where nothing has happened yet: then it is at its process's start.</summary>
    public Task<MoveRecord?> LastAsync(Scope scope, ReviewPlace place, CancellationToken cancellation = default) =>
        database.UseAsync(session => LastAsync(session, scope, place), cancellation);

    internal static Task<MoveRecord?> LastAsync(Session session, Scope scope, ReviewPlace place) =>
        session.FirstOrDefaultAsync<MoveRecord>($"{SubmissionSql.Select} and {OfPlace} and {SubmissionSql.IsLast}", Parameters(scope, place));

    /// <summary>All steps of a unit, the oldest first.</summary>
    public Task<IReadOnlyList<MoveRecord>> HistoryAsync(Scope scope, ReviewPlace place, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<MoveRecord>($"{SubmissionSql.Select} and {OfPlace} order by m.id", Parameters(scope, place)), cancellation);

    /// <summary>The last steps of a round's units, by code; units with which nothing has happened are not among them.</summary>
    public Task<IReadOnlyList<MoveRecord>> OfRoundAsync(Scope scope, string assessment, string round, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<MoveRecord>(
            $"{SubmissionSql.Select} and m.assessment = @assessment and m.round = @round and {SubmissionSql.IsLast} order by u.code", ScopeSql.Parameters(scope, new { assessment, round })),
        cancellation);

    /// <summary>Where all units of the scope stand that have taken a step, by assessment, round and code.</summary>
    public Task<IReadOnlyList<SubmissionStanding>> StandingsAsync(Scope scope, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<SubmissionStanding>($"{SubmissionSql.Standings} order by m.assessment, m.round, u.code", ScopeSql.Parameters(scope)), cancellation);

    /// <summary>The values of a unit that were opened again and their days, passed ones included; none unless the unit is in a state that leaves them open.</summary>
    public Task<IReadOnlyList<ReopenedValue>> ReopenedAsync(Scope scope, ReviewPlace place, CancellationToken cancellation = default) => database.UseAsync<IReadOnlyList<ReopenedValue>>(
        async session => [.. (await session.ListAsync<(string Element, string Until)>(SubmissionSql.Reopened, Parameters(scope, place))).Select(row => new ReopenedValue(row.Element, IsoText.Day(row.Until)))],
        cancellation);

    private const string OfPlace = "m.assessment = @Assessment and m.round = @Round and m.unit_id = @UnitId";

    private static Dapper.DynamicParameters Parameters(Scope scope, ReviewPlace place) => ScopeSql.Parameters(scope, new { place.Assessment, place.Round, place.UnitId, place.UnitDate });
}
