using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Warehouse.Submitting;

/// <summary>Writes a step within a transaction that does more: signs, publishes.</summary>
internal static class MoveWriter
{
    /// <returns>The step's id; null when nothing was written.</returns>
    public static async Task<long?> WriteAsync(Session session, Scope scope, ReviewPlace place, NewMove move, string who)
    {
        var now = session.Database.Now();
        await session.ExecuteAsync(SubmissionSql.Hold, new { place.UnitId });
        var id = await session.FirstOrDefaultAsync<long?>(SubmissionSql.Write, ScopeSql.Parameters(scope, new
        {
            place.Assessment, place.Round, place.UnitId, place.UnitDate, move.Process, move.Move, move.From, move.To, move.Opens, move.Reason, move.Follows,
            move.LastDecision, reopens = move.Reopened.IsEmpty ? 0 : 1, who, now,
        }));
        if (id is not null)
            await session.ExecuteAsync(SubmissionSql.WriteReopened, move.Reopened.Select(value => new { id, value.Element, value.Until, place.Assessment, place.Round, place.UnitId }));
        return id;
    }

    /// <summary>What the record of deeds is told of a step.</summary>
    public static Dictionary<string, string> Told(NewMove move)
    {
        var told = new Dictionary<string, string> { ["move"] = move.Move, ["from"] = move.From, ["to"] = move.To };
        if (move.Reason.Length > 0)
            told["reason"] = move.Reason;
        if (!move.Reopened.IsEmpty)
            told["reopened"] = string.Join(", ", move.Reopened.Select(value => $"{value.Element} ≤ {IsoText.Of(value.Until)}"));
        return told;
    }
}
