using System.Collections.Immutable;
using Dapper;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Warehouse.Appraising;

/// <summary>
/// What the council found on what units signed, what it asks, and what units explain. Nothing is ever changed or taken out; the last step of an indicator
/// is the one that nobody followed. Who asks bears a scope, and outside it nothing is read or written.
/// </summary>
public sealed class AppraisalStore(Database database)
{
    /// <returns>
    /// The step's id; null when somebody did something on the indicator since, the unit has signed again or is no longer appraised, or it is outside
    /// the scope. Then nothing is written.
    /// </returns>
    public Task<long?> AppraiseAsync(Scope scope, ReviewPlace place, NewAppraisal appraisal, string who, CancellationToken cancellation = default) => database.ActAsync(
        new AuditAct(who, $"appraisal.{appraisal.Kind}", place.AppraisalOf(appraisal.Indicator), Told(appraisal)),
        session => WriteAsync(session, scope, place, appraisal, who, database.Now()),
        cancellation);

    /// <summary>Writes findings on many indicators, each a step of its own, together.</summary>
    /// <returns>How many were written; on others somebody did something since.</returns>
    public async Task<int> AcceptAsync(Scope scope, ReviewPlace place, IReadOnlyCollection<NewAppraisal> accepted, string who, CancellationToken cancellation = default)
    {
        var now = database.Now();
        var told = new Dictionary<string, string> { ["indicators"] = string.Join(", ", accepted.Select(one => $"{one.Indicator} = {Points(one)}")) };
        return await database.ActAsync<IReadOnlyCollection<long>>(
            new AuditAct(who, "appraisal.accept", place.AppraisalOf("*"), told),
            async session =>
            {
                var written = new List<long>();
                foreach (var one in accepted)
                    if (await WriteAsync(session, scope, place, one, who, now) is { } id)
                        written.Add(id);
                return written.Count == 0 ? null : written;
            },
            cancellation) is { } done ? done.Count : 0;
    }

    /// <summary>All steps on a unit's indicators, the oldest first.</summary>
    public Task<ImmutableArray<AppraisalRecord>> HistoryAsync(Scope scope, ReviewPlace place, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var parameters = Parameters(scope, place);
            var evidence = (await session.ListAsync<(long Appraisal, long Evidence)>(AppraisalSql.SelectEvidence, parameters)).ToLookup(one => one.Appraisal, one => one.Evidence);
            var papers = (await session.ListAsync<PaperRecord>(AppraisalSql.SelectPapers, parameters)).ToLookup(paper => paper.AppraisalId);
            var steps = await session.ListAsync<AppraisalRecord>($"{AppraisalSql.Select} and p.unit_id = @UnitId order by p.id", parameters);
            return steps.Select(step => step with { Evidence = [.. evidence[step.Id]], Papers = [.. papers[step.Id]] }).ToImmutableArray();
        },
        cancellation);

    /// <summary>All steps on the indicators of a round's units, the oldest first, without evidence and papers.</summary>
    public Task<IReadOnlyList<AppraisalRecord>> OfRoundAsync(Scope scope, string assessment, string round, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<AppraisalRecord>($"{AppraisalSql.Select} order by p.id", ScopeSql.Parameters(scope, new { Assessment = assessment, Round = round })), cancellation);

    private static async Task<long?> WriteAsync(Session session, Scope scope, ReviewPlace place, NewAppraisal appraisal, string who, DateTimeOffset now)
    {
        // A finding and the step that ends the appraisal come one after the other.
        await session.ExecuteAsync(SubmissionSql.Hold, new { place.UnitId });
        var id = await session.FirstOrDefaultAsync<long?>(AppraisalSql.Write, Parameters(scope, place, new
        {
            appraisal.Signature, appraisal.Indicator, appraisal.Kind, appraisal.Points, appraisal.Reason, appraisal.Due, appraisal.PartHash, appraisal.Day, appraisal.Follows, who, now,
        }));
        if (id is null)
            return null;
        if (!appraisal.Evidence.IsEmpty)
            await session.ExecuteAsync(AppraisalSql.WriteEvidence, new { id, evidence = appraisal.Evidence.ToArray(), place.Assessment, place.Round, place.UnitId });
        await session.ExecuteAsync(AppraisalSql.WritePaper, appraisal.Papers.Select(paper => new
        {
            id, paper.Kind, paper.Title, paper.DocumentNumber, paper.DocumentDate, paper.Sha256, paper.MediaType, paper.Size, paper.Address,
        }));
        return id;
    }

    private static DynamicParameters Parameters(Scope scope, ReviewPlace place, object? others = null)
    {
        var parameters = ScopeSql.Parameters(scope, new { place.Assessment, place.Round, place.UnitId, place.UnitDate });
        parameters.AddDynamicParams(others);
        return parameters;
    }

    private static Dictionary<string, string> Told(NewAppraisal appraisal)
    {
        var told = new Dictionary<string, string> { ["signature"] = IsoText.Of(appraisal.Signature) };
        if (appraisal.Points is not null)
            told["points"] = Points(appraisal);
        if (appraisal.Reason.Length > 0)
            told["reason"] = appraisal.Reason;
        if (appraisal.Due is { } due)
            told["due"] = IsoText.Of(due);
        if (!appraisal.Evidence.IsEmpty)
            told["evidence"] = string.Join(", ", appraisal.Evidence.Select(IsoText.Of));
        foreach (var paper in appraisal.Papers)
            told[paper.Kind] = paper.Sha256 ?? paper.Address ?? paper.DocumentNumber;
        return told;
    }

    private static string Points(NewAppraisal appraisal) => appraisal.Points is { } points ? IsoText.Of(points) : "";
}
