using System.Collections.Immutable;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Core.Values;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>Where people decide on values. A sheet says what a person may see and change; the store keeps to the person's scope once more.</summary>
/// <param name="today">The pretended today: rounds are open or closed by it.</param>
public sealed class DecisionDesk(Database database, TimeProvider time, Func<DateOnly> today)
{
    /// <summary>For how long confirmations are taken back together.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(30);

    private readonly DecisionStore _store = new(database);

    /// <summary>Whether a value may be decided on now, and if not, why.</summary>
    public ValueLock LockOf(UnitSheet sheet, string element) => sheet.Openness.LockOf(element, sheet.Round.IsOpen(today()), today());

    /// <summary>True while some value of the unit may be decided on.</summary>
    public bool IsOpen(UnitSheet sheet) => sheet.Openness.IsAnyOpen(sheet.Round.IsOpen(today()), today());

    private bool IsOpen(UnitSheet sheet, string element) => LockOf(sheet, element) == ValueLock.None;

    /// <param name="indicator">One of the sheet on which the person <see cref="SheetIndicator.MayChange">may decide</see>.</param>
    /// <param name="input">One of its figures.</param>
    public async Task<DecisionAnswer> DecideAsync(
        Person person, UnitSheet sheet, SheetIndicator indicator, SheetInput input, DecisionRequest request, CancellationToken cancellation = default)
    {
        var figure = input.Figure;
        if (IsOpen(sheet, input.Element.Code) && (request.Seen != figure.Head || request.SeenSource != figure.Source.Value?.Canonical))
            return DecisionAnswer.TooLate;
        var refusals = Refusals(DecisionRules.Check(DraftOf(sheet, indicator, figure, request)), request.Unreadable);
        if (!refusals.IsEmpty)
            return new DecisionAnswer(null, refusals);
        var decision = Written(input.Element.Code, figure, request.Kind) with
        {
            Value = request.Kind == DecisionKind.Confirm ? figure.Source.Value?.Canonical : request.Value?.Canonical,
            ReasonCode = request.ReasonCode?.Word(),
            Reason = request.Reason,
            Evidence = request.Evidence,
        };
        return await _store.DecideAsync(person.ScopeOf(Right.ChangeValues), sheet.Place, decision, person.Login, today(), cancellation) is { } id
            ? new DecisionAnswer(id, [])
            : DecisionAnswer.TooLate;
    }

    /// <summary>Confirms those of the sheet's untouched values that are still as the person saw them.</summary>
    /// <param name="seen">Element and canonical value.</param>
    public Task<Confirmed> ConfirmAsync(Person person, UnitSheet sheet, IReadOnlyCollection<(string Element, string Value)> seen, CancellationToken cancellation = default)
    {
        if (!IsOpen(sheet))
            return Task.FromResult(new Confirmed(time.GetUtcNow(), 0));
        var wanted = seen.ToHashSet();
        ImmutableArray<NewDecision> decisions =
        [
            .. UntouchedOf(sheet).Where(one => wanted.Contains((one.Input.Element.Code, one.Input.Figure.Source.Value!.Canonical)))
                .Select(one => Written(one.Input.Element.Code, one.Input.Figure, DecisionKind.Confirm) with { Value = one.Input.Figure.Source.Value!.Canonical }),
        ];
        return _store.ConfirmAsync(person.ScopeOf(Right.ChangeValues), sheet.Place, decisions, person.Login, today(), cancellation);
    }

    /// <summary>Those of the sheet's untouched values that may be decided on now.</summary>
    public IEnumerable<(SheetIndicator Indicator, SheetInput Input)> UntouchedOf(UnitSheet sheet) => sheet.Untouched.Where(one => IsOpen(sheet, one.Input.Element.Code));

    /// <summary>The person's last confirmations that can still be taken back together; null when there are none.</summary>
    public Confirmed? UndoableOf(Person person, UnitSheet sheet)
    {
        var last = sheet.Indicators.SelectMany(indicator => indicator.AllInputs).DistinctBy(input => input.Element.Code)
            .Select(input => input.Figure.Decided).OfType<DecisionRecord>()
            .Where(decision => IsOpen(sheet, decision.Element) && decision.Kind == DecisionKind.Confirm.Word() && decision.Who == person.Login && decision.At >= time.GetUtcNow() - UndoTime)
            .GroupBy(decision => decision.At).MaxBy(together => together.Key);
        return last is null ? null : new Confirmed(last.Key, last.Count());
    }

    /// <returns>How many were taken back; none when it is too late for that.</returns>
    public async Task<int> UndoAsync(Person person, UnitSheet sheet, CancellationToken cancellation = default) => UndoableOf(person, sheet) is { } last
        ? await _store.UndoAsync(person.ScopeOf(Right.ChangeValues), sheet.Place, person.Login, last.At, today(), cancellation)
        : 0;

    /// <summary>Whether anything allows an indicator's elements not to apply to a unit.</summary>
    public static bool MayNotApply(UnitSheet sheet, SheetIndicator indicator) => indicator.Indicator.NotApplicableWhen is not null || sheet.Set.Exemption is not null;

    /// <summary>Of something that could not be read it is not said as well that it is missing.</summary>
    private static ImmutableArray<DecisionRefusal> Refusals(IEnumerable<DecisionRefusal> lacking, ImmutableArray<DecisionRefusal> unreadable) =>
    [
        .. unreadable,
        .. lacking.Where(refusal => refusal switch
        {
            DecisionRefusal.ValueMissing => !unreadable.Contains(DecisionRefusal.ValueUnreadable),
            DecisionRefusal.EvidenceMissing => !unreadable.Any(other => other is DecisionRefusal.FileTooLarge or DecisionRefusal.FileKind or DecisionRefusal.FileNotKept or DecisionRefusal.LinkUnusable),
            DecisionRefusal.DocumentMissing => !unreadable.Contains(DecisionRefusal.DateUnreadable),
            _ => true,
        }),
    ];

    private DecisionDraft DraftOf(UnitSheet sheet, SheetIndicator indicator, SheetFigure figure, DecisionRequest request)
    {
        var paper = request.Evidence.FirstOrDefault();
        return new DecisionDraft(request.Kind, figure.Source, request.Value)
        {
            IsRoundOpen = LockOf(sheet, figure.Source.Element) != ValueLock.RoundClosed,
            IsLocked = LockOf(sheet, figure.Source.Element) is not (ValueLock.None or ValueLock.RoundClosed),
            IsDecided = figure.History is [.., { } last] && last.Kind != DecisionKind.Withdraw.Word(),
            ReasonCode = request.ReasonCode,
            Reason = request.Reason,
            HasEvidence = request.Evidence.Any(evidence => evidence.Kind != NewEvidence.Document),
            Title = paper?.Title ?? "",
            DocumentNumber = paper?.DocumentNumber ?? "",
            DocumentDate = paper?.DocumentDate,
            NotApplicableWhen = indicator.Indicator.NotApplicableWhen,
            Exemption = sheet.Set.Exemption,
        };
    }

    private static NewDecision Written(string element, SheetFigure figure, DecisionKind kind) =>
        new(element, kind.Word(), figure.Source.State.Word(), figure.Head) { SourceValue = figure.Source.Value?.Canonical };
}
