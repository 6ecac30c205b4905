using Dapper;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Warehouse.Appraising;

/// <summary>
/// Published results. Nothing is ever changed or taken out; a correction is the next version. A result is official: whoever may see one of its units sees
/// all of it.
/// </summary>
public sealed class PublicationStore(Database database)
{
    /// <summary>Writes a result and the steps of its units, all of it or nothing.</summary>
    /// <returns>Its id; null when some unit is no longer where the person saw it, another version was published since, or some unit is outside the scope.</returns>
    public Task<long?> PublishAsync(Scope scope, NewPublication publication, string who, CancellationToken cancellation = default)
    {
        var result = publication.Result;
        var content = PublishedForm.Write(result);
        var hash = CanonicalText.Hash(content);
        return database.ActAsync(
            new AuditAct(who, "result.published", $"result/{result.Assessment}/{result.Round}", Told(result, hash)),
            async session =>
            {
                // Always in one order, so that two who publish wait for each other and do not block each other.
                foreach (var unit in publication.Units.Where(unit => unit.Move is not null).OrderBy(unit => unit.Place.UnitId))
                    if (await MoveWriter.WriteAsync(session, scope, unit.Place, unit.Move!, who) is null)
                        return null;
                if (await session.FirstOrDefaultAsync<long?>(PublicationSql.Write, Parameters(scope, publication, content, hash, who)) is not { } id)
                    return (long?)null;
                await session.ExecuteAsync(PublicationSql.WriteUnit, publication.Units.Select(unit => new
                {
                    id, unit.Place.UnitId, unit.Signature, unit.Result.Self, unit.Result.Appraised, unit.Result.Final, unit.Result.Comparable, unit.Result.Rank, unit.Result.LeftOut,
                }));
                await session.ExecuteAsync(PublicationSql.WriteScore, publication.Units.SelectMany(unit => unit.Result.Scores, (unit, score) => new
                {
                    id, unit.Place.UnitId, score.Indicator, score.Self, score.Appraised,
                }));
                return id;
            },
            cancellation);
    }

    /// <summary>All versions of a round's result, the oldest first.</summary>
    public Task<IReadOnlyList<PublicationRecord>> OfRoundAsync(Scope scope, string assessment, string round, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<PublicationRecord>(
            $"{PublicationSql.Select} and p.assessment = @assessment and p.round = @round order by p.version", ScopeSql.Parameters(scope, new { assessment, round })),
        cancellation);

    /// <summary>The last version of every round's result, the newest first.</summary>
    public Task<IReadOnlyList<PublicationRecord>> LatestAsync(Scope scope, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<PublicationRecord>(
            $"{PublicationSql.Select} and not exists (select 1 from publication n where n.replaces = p.id) order by p.id desc", ScopeSql.Parameters(scope)),
        cancellation);

    /// <summary>What the figures of a version's units stand on, by the unit's id; units that were left out are not among them.</summary>
    public Task<IReadOnlyDictionary<long, long?>> SignaturesAsync(long publication, CancellationToken cancellation = default) => database.UseAsync<IReadOnlyDictionary<long, long?>>(
        async session => (await session.ListAsync<(long Unit, long Signature)>(
            "select unit_id, signature_id from publication_unit where publication_id = @publication and signature_id is not null", new { publication })).ToDictionary(row => row.Unit, row => (long?)row.Signature),
        cancellation);

    private DynamicParameters Parameters(Scope scope, NewPublication publication, string content, string hash, string who)
    {
        var result = publication.Result;
        var units = publication.Units.Select(unit => unit.Place.UnitId).ToArray();
        return ScopeSql.Parameters(scope, new
        {
            result.Assessment, result.Round, result.Version, result.DecisionNumber, result.DecisionDate, result.Title, result.Reason, hash, content, publication.Replaces, who,
            now = database.Now(), units, count = units.Length, publication.Units[0].Place.UnitDate,
        });
    }

    private static Dictionary<string, string> Told(PublishedResult result, string hash)
    {
        var told = new Dictionary<string, string>
        {
            ["version"] = IsoText.Of(result.Version), ["decision"] = result.DecisionNumber, ["date"] = IsoText.Of(result.DecisionDate), ["content"] = hash,
        };
        if (result.Reason.Length > 0)
            told["reason"] = result.Reason;
        return told;
    }
}
