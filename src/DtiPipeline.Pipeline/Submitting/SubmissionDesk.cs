using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Pipeline.Scoring;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Submitting;

/// <summary>Where people move a unit's round on: agencies hand over, the officer submits, the leader signs, sends back and reopens.</summary>
/// <param name="today">The pretended today.</param>
public sealed class SubmissionDesk(Database database, SignIn signIn, Func<DateOnly> today)
{
    private readonly SubmissionStore _moves = new(database);
    private readonly SignatureStore _signatures = new(database);
    private readonly AgencyPartStore _parts = new(database);

    /// <param name="submission">As the person may see it now.</param>
    public async Task<MoveAnswer> MoveAsync(Person person, UnitSubmission submission, MoveRequest request, CancellationToken cancellation = default)
    {
        if (request.Follows != submission.Sheet.Move?.Id)
            return MoveAnswer.Not(MoveProblem.TooLate);
        if (submission.Offered.FirstOrDefault(offered => offered.Move.Id == request.Move)?.Move is not { } move)
            return MoveAnswer.Not(MoveProblem.NotOffered);
        var reason = request.Reason.Trim();
        if (MoveRules.Check(move, SubmissionReader.SituationOf(submission) with { Reason = reason }).ToList() is { Count: > 0 } refusals)
            return MoveAnswer.Not(MoveProblem.Refused) with { Refusals = [.. refusals] };
        var step = new NewMove(submission.Process.Id, move.Id, submission.State.Id, move.To, ProcessState.Openings.WordOf(submission.Process.State(move.To).Opens), request.Follows)
        {
            Reason = reason, LastDecision = submission.Sheet.LastDecision,
        };
        // The right to see is not enough: the scope is where the person holds a role that may take the move.
        var scope = person.ScopeOf(move.By);
        return move.Does switch
        {
            MoveDeed.Sign => await SignAsync(person, scope, submission, step, request, cancellation),
            MoveDeed.Reopen => await ReopenAsync(person, scope, submission, step, request, cancellation),
            _ => MoveAnswer.Of(await _moves.MoveAsync(scope, submission.Sheet.Place, step, person.Login, cancellation)),
        };
    }

    /// <summary>Hands an agency's part over, or sends it back.</summary>
    /// <param name="seen">The hash of the part that was on the person's page.</param>
    /// <param name="follows">What was said last of it on their page.</param>
    public async Task<MoveAnswer> SayAsync(
        Person person, UnitSubmission submission, string agency, AgencyPartKind kind, string seen, long? follows, string reason, CancellationToken cancellation = default)
    {
        if (submission.Parts.FirstOrDefault(one => one.Agency == agency) is not { } part)
            return MoveAnswer.Not(MoveProblem.NotOffered);
        if (follows != part.Last?.Id || seen != part.ContentHash)
            return MoveAnswer.Not(MoveProblem.TooLate);
        if (kind == AgencyPartKind.HandOver ? !part.MayHandOver : !part.IsCoordinated || part.State == AgencyPartState.SentBack)
            return MoveAnswer.Not(MoveProblem.NotOffered);
        if (kind == AgencyPartKind.SendBack && !MoveRules.IsReason(reason))
            return MoveAnswer.Not(MoveProblem.Refused) with { Refusals = [new MoveRefusal(MoveNeed.Reason, 0, [])] };
        var said = new NewAgencyPart(agency, kind.Word(), part.ContentHash, follows) { Reason = reason.Trim(), IsOnBehalf = kind == AgencyPartKind.HandOver && part.IsCoordinated };
        return MoveAnswer.Of(await _parts.WriteAsync(person.ScopeOf(Right.ChangeValues), submission.Sheet.Place, said, person.Login, cancellation));
    }

    private async Task<MoveAnswer> SignAsync(Person person, Scope scope, UnitSubmission submission, NewMove step, MoveRequest request, CancellationToken cancellation)
    {
        var evidence = submission.LiveEvidenceHash;
        if (request.Content != submission.Live.ContentHash || request.Evidence != evidence)
            return MoveAnswer.Not(MoveProblem.TooLate);
        var known = await signIn.TryAsync(person.Login, request.Password, cancellation);
        if (known.Account is null)
            return MoveAnswer.Not(known.LockedUntil is null ? MoveProblem.WrongPassword : MoveProblem.AccountLocked) with { LockedUntil = known.LockedUntil };
        var sheet = submission.Sheet;
        var signature = new NewSignature(
            sheet.Set, ScorecardRows.Of(submission.Live, sheet.Values[0], sheet.Standing.UnitId), evidence, submission.LiveEvidence.Write(), person.Name, submission.Signature?.Id);
        return MoveAnswer.Of(await _signatures.SignAsync(scope, sheet.Place, step, signature, person.Login, cancellation));
    }

    private async Task<MoveAnswer> ReopenAsync(Person person, Scope scope, UnitSubmission submission, NewMove step, MoveRequest request, CancellationToken cancellation)
    {
        var known = submission.Sheet.Indicators.SelectMany(indicator => indicator.AllInputs).Select(input => input.Element.Code).ToHashSet();
        var elements = request.Elements.Where(known.Contains).Distinct().ToList();
        if (elements.Count == 0)
            return MoveAnswer.Not(MoveProblem.NothingChosen);
        if (request.Until is not { } until || until < today())
            return MoveAnswer.Not(MoveProblem.DayMissing);
        return MoveAnswer.Of(await _moves.MoveAsync(scope, submission.Sheet.Place, step with { Reopened = [.. elements.Select(element => new ReopenedValue(element, until))] }, person.Login, cancellation));
    }
}
