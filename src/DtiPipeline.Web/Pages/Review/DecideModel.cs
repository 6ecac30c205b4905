using System.Collections.Immutable;
using System.Text;
using DtiPipeline.Core.Review;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Review;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>Takes a decision on one value. When it cannot be taken, the form stands here again with what was typed, and why.</summary>
[RequestSizeLimit(LargestForm), RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class DecideModel(UnitSheets sheets, DecisionDesk desk, QuestionDesk questions, EvidenceShelf shelf, IDataProtectionProvider protection)
    : IndicatorPage(sheets, desk, questions)
{
    // A little more than the largest file, so that one a little too large is told so on the page.
    private const long LargestForm = EvidenceType.LargestFile + (8L * 1024 * 1024);
    private const int LongestLink = 2000;

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
        var evidence = kind is DecisionKind.Confirm or DecisionKind.Withdraw ? [] : await EvidenceAsync(form, unreadable, cancellation);
        return new DecisionRequest(kind, form.Seen, form.Source)
        {
            Value = entered.Value,
            ReasonCode = kind == DecisionKind.Override && DecisionReasons.Words.TryGet(form.Code ?? "", out var code) ? code : null,
            Reason = Clean(form.Reason),
            Evidence = evidence,
            Unreadable = unreadable.ToImmutable(),
        };
    }

    private async Task<ImmutableArray<NewEvidence>> EvidenceAsync(DecisionForm form, ImmutableArray<DecisionRefusal>.Builder unreadable, CancellationToken cancellation)
    {
        var day = ValueEntry.DayOf(form.Date ?? "");
        if (day is null && Clean(form.Date).Length > 0)
            unreadable.Add(DecisionRefusal.DateUnreadable);
        var paper = new NewEvidence(NewEvidence.Document, Clean(form.Title)) { DocumentNumber = Clean(form.Number), DocumentDate = day };
        var found = ImmutableArray.CreateBuilder<NewEvidence>();
        if (await FileAsync(form, unreadable, cancellation) is { } file)
            found.Add(paper with { Kind = NewEvidence.File, Sha256 = file.Sha256, MediaType = file.MediaType, Size = file.Size });
        if (Clean(form.Link) is { Length: > 0 } link)
            if (link.Length <= LongestLink && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
                found.Add(paper with { Kind = NewEvidence.Link, Address = address.AbsoluteUri });
            else
                unreadable.Add(DecisionRefusal.LinkUnusable);
        if (found.Count == 0 && (paper.Title.Length > 0 || paper.DocumentNumber.Length > 0 || day is not null))
            found.Add(paper);
        return found.ToImmutable();
    }

    private async Task<EvidenceTicket?> FileAsync(DecisionForm form, ImmutableArray<DecisionRefusal>.Builder unreadable, CancellationToken cancellation)
    {
        if (form.File is not { Length: > 0 } file)
            return _kept = EvidenceTicket.Open(protection, form.Kept, Viewer.Login);
        await using var bytes = file.OpenReadStream();
        var kept = await shelf.KeepAsync(bytes, cancellation);
        if (kept.Refusal is { } refusal)
            unreadable.Add(refusal);
        return _kept = kept.Sha256 is null ? null : new EvidenceTicket(kept.Sha256, kept.MediaType!, kept.Size, Clean(file.FileName), Viewer.Login);
    }

    private static string Clean(string? text) => (text ?? "").Normalize(NormalizationForm.FormC).Trim();
}
