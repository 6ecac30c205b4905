using System.Collections.Immutable;
using DtiPipeline.Core.Review;
using DtiPipeline.Pipeline.Reviewing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>Takes a decision on one value. When it cannot be taken, the form stands here again with what was typed, and why.</summary>
[RequestSizeLimit(EvidenceIntake.LargestForm), RequestFormLimits(MultipartBodyLengthLimit = EvidenceIntake.LargestForm)]
public sealed class DecideModel(UnitSheets sheets, DecisionDesk desk, QuestionDesk questions, EvidenceShelf shelf, IDataProtectionProvider protection)
    : IndicatorPage(sheets, desk, questions)
{
    private string? _valueRefusal;
    private EvidenceTicket? _kept;

    public SheetInput Input { get; private set; } = null!;

    public DecisionView Again { get; private set; } = null!;

    /// <summary>Somebody decided, or the sources moved, after the form was opened.</summary>
    public bool IsTooLate { get; private set; }

    /// <summary>The sources' figure that was on the page, where it is another now.</summary>
    public string? SourceThen { get; private set; }

    public IActionResult OnGet(string assessment, string round, string unit, string indicator) => Redirect($"/review/{assessment}/{round}/{unit}/{indicator}");

    public async Task<IActionResult> OnPostAsync(string assessment, string round, string unit, string indicator, [FromForm] DecisionForm form, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, indicator, cancellation) || InputOf(form.Letter) is not { } input || !DecisionKinds.Words.TryGet(form.Kind ?? "", out var kind))
            return NotFound();
        if (!Indicator.MayChange)
            return StatusCode(StatusCodes.Status403Forbidden);
        Input = input;
        var request = await ReadAsync(kind, form, cancellation);
        var answer = await Desk.DecideAsync(Viewer, Sheet, Indicator, input, request, cancellation);
        if (answer.Id is not null)
            return Redirect($"{Here}#{input.Input.Letter}");
        if (answer.IsTooLate)
            await ShowBothAsync(assessment, round, unit, indicator, form, cancellation);
        Again = new DecisionView(this, Input, kind, form with { Seen = Input.Figure.Head, Source = Input.Figure.Source.Value?.Canonical }, [.. answer.Refusals.Select(Text)]) { Kept = _kept };
        Response.StatusCode = answer.IsTooLate ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The sealed ticket of a file that need not be sent again.</summary>
    public string SealedOf(EvidenceTicket ticket) => ticket.Seal(protection);

    private async Task ShowBothAsync(string assessment, string round, string unit, string indicator, DecisionForm form, CancellationToken cancellation)
    {
        IsTooLate = true;
        // Read again: what the other did may be newer than the sheet this request began with.
        await FindAsync(assessment, round, unit, indicator, cancellation);
        Input = InputOf(form.Letter) ?? Input;
        if (form.Source != Input.Figure.Source.Value?.Canonical)
            SourceThen = Shown(Input, form.Source);
    }

    private string Text(DecisionRefusal refusal) =>
        refusal == DecisionRefusal.ValueUnreadable && _valueRefusal is { } expected ? $"{refusal.Text(Language)} {Say("Cần:", "Expected:")} {expected}." : refusal.Text(Language);

    private async Task<DecisionRequest> ReadAsync(DecisionKind kind, DecisionForm form, CancellationToken cancellation)
    {
        var unreadable = ImmutableArray.CreateBuilder<DecisionRefusal>();
        var entered = kind is DecisionKind.Override or DecisionKind.Declare ? ValueEntry.Read(Input.Element, OptionsOf(Input), form.Value ?? "", Language) : EnteredValue.Nothing;
        _valueRefusal = entered.Refusal;
        if (entered.Refusal is not null)
            unreadable.Add(DecisionRefusal.ValueUnreadable);
        var intake = new EvidenceIntake(shelf, protection, Viewer.Login);
        var evidence = kind is DecisionKind.Confirm or DecisionKind.Withdraw ? [] : await intake.ReadAsync(form, unreadable, cancellation);
        _kept = intake.Kept;
        return new DecisionRequest(kind, form.Seen, form.Source)
        {
            Value = entered.Value,
            ReasonCode = kind == DecisionKind.Override && DecisionReasons.Words.TryGet(form.Code ?? "", out var code) ? code : null,
            Reason = EvidenceIntake.Clean(form.Reason),
            Evidence = evidence,
            Unreadable = unreadable.ToImmutable(),
        };
    }
}
