using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Appraising;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Appraising;

/// <summary>Where results are put together and published.</summary>
/// <param name="today">The pretended today.</param>
public sealed class ResultDesk(Database database, DefinitionSet definitions, AppraisalSheets appraisals, Func<DateOnly> today)
{
    /// <summary>Characters of a decision's number, and of its title.</summary>
    public const int LongestNumber = 100;

    /// <summary>The same.</summary>
    public const int LongestTitle = 500;

    private readonly ReviewReader _standings = new(database);
    private readonly SubmissionStore _moves = new(database);
    private readonly PublicationStore _results = new(database);

    /// <summary>All versions that a person may read, the oldest first: those with a unit that they may see.</summary>
    public Task<IReadOnlyList<PublicationRecord>> VersionsAsync(Person person, string assessment, string round, CancellationToken cancellation = default) =>
        _results.OfRoundAsync(person.ScopeOf(Right.SeeValues), assessment, round, cancellation);

    /// <returns>Null when there is no such round, it has no process that publishes, or the person appraises no unit of it.</returns>
    public async Task<ResultDraft?> DraftAsync(Person person, string assessmentId, string roundId, CancellationToken cancellation = default)
    {
        if (definitions.Assessments.FirstOrDefault(one => one.Id == assessmentId) is not { } assessment
            || assessment.Rounds.FirstOrDefault(one => one.Id == roundId) is not { } round
            || definitions.ProcessOf(assessment) is not { } process
            || process.Moves.FirstOrDefault(move => move.Does == MoveDeed.Publish) is not { } publish)
            return null;
        var scope = person.ScopeOf(publish.By);
        var standings = (await _standings.StandingsAsync(scope, cancellation)).Where(one => one.Assessment == assessmentId && one.Round == roundId && assessment.Units.Contains(one.Unit)).ToList();
        if (standings.Count == 0)
            return null;
        var moves = (await _moves.OfRoundAsync(scope, assessmentId, roundId, cancellation)).ToDictionary(move => move.UnitId);
        var found = await appraisals.OfRoundAsync(scope, assessmentId, roundId, cancellation);
        var last = await _results.OfRoundAsync(scope, assessmentId, roundId, cancellation) is [.., { } newest] ? newest : null;
        var published = last is null ? [] : PublishedForm.Read(last.Content).Units.ToDictionary(unit => unit.Key);
        return new ResultDraft(assessment, round, definitions.Set(assessment.Set), process, publish, [.. standings.OrderBy(one => one.Unit, StringComparer.Ordinal).Select(one =>
        {
            var key = definitions.Units.Find(one.Unit, assessment.UnitDate)?.Key ?? one.Unit;
            var (move, total, before) = (moves.GetValueOrDefault(one.UnitId), found.GetValueOrDefault(one.UnitId), published.GetValueOrDefault(key));
            var state = process.State(move?.ToState);
            return new ResultDraftUnit(
                new ReviewPlace(assessmentId, roundId, one.UnitId, one.Unit, assessment.UnitDate), key, one.UnitName, state, move, total, before,
                IsReady: move is not null && publish.From.Contains(state.Id) && total?.Progress.IsComplete == true,
                IsPublished: state.Id == publish.To && before is { LeftOut: "" });
        })], last);
    }

    /// <summary>Publishes, or says all that stands against it.</summary>
    public async Task<ImmutableArray<ResultRefusal>> PublishAsync(Person person, ResultDraft draft, ResultRequest request, CancellationToken cancellation = default)
    {
        if (request.Seen != draft.Seen)
            return [ResultRefusal.TooLate];
        ImmutableArray<ResultRefusal> refusals = [.. Refusals(draft, request)];
        if (!refusals.IsEmpty)
            return refusals;
        var units = draft.ResultOf(request.LeftOut);
        var result = new PublishedResult(
            draft.Assessment.Id, draft.Round.Id, draft.Assessment.Invented, draft.Version, request.Number, request.Date!.Value, request.Title, draft.Version == 1 ? "" : request.Reason, draft.Last?.ContentHash, units);
        var earlier = draft.Last is null ? (IReadOnlyDictionary<long, long?>)ImmutableDictionary<long, long?>.Empty : await _results.SignaturesAsync(draft.Last.Id, cancellation);
        var publication = new NewPublication(result, [.. draft.Units.Select(unit => new PublishedUnit(
            unit.Place, units.First(one => one.Key == unit.Key), unit.IsReady ? unit.Found!.Signature.Id : unit.IsPublished ? earlier.GetValueOrDefault(unit.Place.UnitId) : null, unit.IsReady ? MoveOf(draft, unit) : null))], draft.Last?.Id);
        return await _results.PublishAsync(person.ScopeOf(draft.Publish.By), publication, person.Login, cancellation) is null ? [ResultRefusal.TooLate] : [];
    }

    private IEnumerable<ResultRefusal> Refusals(ResultDraft draft, ResultRequest request)
    {
        if (!draft.IsWhole)
            yield return ResultRefusal.NotWhole;
        if (!draft.HasNew)
            yield return ResultRefusal.NothingNew;
        if (request.Number.Length is 0 or > LongestNumber)
            yield return ResultRefusal.NumberMissing;
        if (request.Date is not { } date)
            yield return ResultRefusal.DateMissing;
        else if (date > today())
            yield return ResultRefusal.DateAhead;
        if (request.Title.Length is 0 or > LongestTitle)
            yield return ResultRefusal.TitleMissing;
        if (draft.Version > 1 && request.Reason.Length < Core.Review.DecisionRules.ShortestReason)
            yield return ResultRefusal.ReasonMissing;
        if (draft.Missing.Any(unit => request.LeftOut.GetValueOrDefault(unit.Key, "").Length == 0))
            yield return ResultRefusal.UnitsMissing;
    }

    private static NewMove MoveOf(ResultDraft draft, ResultDraftUnit unit) => new(
        draft.Process.Id, draft.Publish.Id, unit.Move!.ToState, draft.Publish.To, ProcessState.Openings.WordOf(draft.Process.State(draft.Publish.To).Opens), unit.Move.Id);
}
