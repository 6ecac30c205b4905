using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Warehouse.Appraising;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Appraising;

/// <summary>Where the council finds and asks, and units explain. A sheet says what a person may do; the store keeps to state, signature and scope once more.</summary>
/// <param name="today">The pretended today: days of questions are held against it.</param>
public sealed class AppraisalDesk(Database database, Func<DateOnly> today)
{
    private readonly AppraisalStore _store = new(database);
    private readonly SubmissionStore _moves = new(database);

    /// <summary>Whether a person may do something of that kind on an indicator.</summary>
    public static bool May(AppraisalSheet sheet, AppraisedIndicator indicator, AppraisalKind kind) => kind == AppraisalKind.Answer ? indicator.Now.MayChange : sheet.MayAppraise;

    /// <param name="indicator">One of the sheet, on which the person <see cref="May">may</see> do it.</param>
    public async Task<AppraisalAnswer> AppraiseAsync(
        Person person, AppraisalSheet sheet, AppraisedIndicator indicator, AppraisalRequest request, CancellationToken cancellation = default)
    {
        if (sheet.IsOpen && (request.Seen != indicator.Head || request.Signature != sheet.Signature.Id))
            return AppraisalAnswer.TooLate;
        ImmutableArray<AppraisalRefusal> refusals =
            [.. AppraisalRules.Check(DraftOf(sheet, indicator, request)).Select(refusal => refusal == AppraisalRefusal.PointsMissing && request.ArePointsUnreadable ? AppraisalRefusal.PointsUnusable : refusal)];
        if (!refusals.IsEmpty)
            return new AppraisalAnswer(null, refusals);
        var right = request.Kind == AppraisalKind.Answer ? Right.ChangeValues : Right.Appraise;
        var step = Step(sheet, indicator, request.Kind) with
        {
            Points = request.Kind switch { AppraisalKind.Accept => indicator.SignedPart.Points, AppraisalKind.Adjust => request.Points, _ => null },
            Reason = request.Reason,
            Due = request.Kind == AppraisalKind.Ask ? request.Due : null,
            Evidence = request.Evidence,
            Papers = request.Kind == AppraisalKind.Answer ? request.Papers : [],
        };
        return await _store.AppraiseAsync(person.ScopeOf(right), sheet.Unit.Place, step, person.Login, cancellation) is { } id ? new AppraisalAnswer(id, []) : AppraisalAnswer.TooLate;
    }

    /// <summary>Accepts those quiet indicators of the sheet that are still as the person saw them.</summary>
    /// <param name="seen">Code and part hash.</param>
    /// <returns>How many were accepted.</returns>
    public async Task<int> AcceptAsync(Person person, AppraisalSheet sheet, IReadOnlyCollection<(string Code, string Part)> seen, CancellationToken cancellation = default)
    {
        if (!sheet.IsOpen || !sheet.MayAppraise)
            return 0;
        var wanted = seen.ToHashSet();
        ImmutableArray<NewAppraisal> accepted =
        [
            .. sheet.Quiet.Where(indicator => wanted.Contains((indicator.Code, indicator.SignedPart.PartHash)))
                .Select(indicator => Step(sheet, indicator, AppraisalKind.Accept) with { Points = indicator.SignedPart.Points }),
        ];
        return await _store.AcceptAsync(person.ScopeOf(Right.Appraise), sheet.Unit.Place, accepted, person.Login, cancellation);
    }

    /// <summary>What stands against a move of the council.</summary>
    public static bool IsReady(AppraisalSheet sheet, ProcessMove move) => !move.Needs.Contains(MoveNeed.Findings) || sheet.Progress.IsComplete;

    /// <summary>True where the move asks for a reason.</summary>
    public static bool NeedsReason(ProcessMove move) => move.Needs.Contains(MoveNeed.Reason);

    /// <param name="move">One of the sheet's.</param>
    /// <param name="seen">The last step of the unit that was on the person's page.</param>
    /// <returns>Null when it is done, else why not.</returns>
    public async Task<CouncilMoveRefusal?> MoveAsync(Person person, AppraisalSheet sheet, ProcessMove move, string reason, long? seen, CancellationToken cancellation = default)
    {
        if (seen != sheet.Move.Id)
            return CouncilMoveRefusal.TooLate;
        if (!IsReady(sheet, move))
            return CouncilMoveRefusal.NotFound;
        if (NeedsReason(move) && !MoveRules.IsReason(reason))
            return CouncilMoveRefusal.ReasonMissing;
        var step = new NewMove(sheet.Process.Id, move.Id, sheet.Move.ToState, move.To, ProcessState.Openings.WordOf(sheet.Process.State(move.To).Opens), sheet.Move.Id) { Reason = reason };
        return await _moves.MoveAsync(person.ScopeOf(Right.Appraise), sheet.Unit.Place, step, person.Login, cancellation) is null ? CouncilMoveRefusal.TooLate : null;
    }

    private AppraisalDraft DraftOf(AppraisalSheet sheet, AppraisedIndicator indicator, AppraisalRequest request) =>
        new(request.Kind, indicator.Standing, indicator.LastKind, indicator.SignedPart.Points, indicator.Max)
        {
            IsOpen = sheet.IsOpen,
            Points = request.Points,
            Places = sheet.Unit.Set.Published.Places,
            Reason = request.Reason,
            Due = request.Due,
            Today = today(),
        };

    private NewAppraisal Step(AppraisalSheet sheet, AppraisedIndicator indicator, AppraisalKind kind) =>
        new(sheet.Signature.Id, indicator.Code, kind.Word(), indicator.SignedPart.PartHash, today(), indicator.Head);
}
