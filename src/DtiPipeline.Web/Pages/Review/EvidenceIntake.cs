using System.Collections.Immutable;
using System.Text;
using DtiPipeline.Core.Review;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Review;
using Microsoft.AspNetCore.DataProtection;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>Takes what comes with a form: puts a file on the shelf, reads a link, a paper's number and date.</summary>
internal sealed class EvidenceIntake(EvidenceShelf shelf, IDataProtectionProvider protection, string login)
{
    /// <summary>A little more than the largest file, so that one a little too large is told so on the page.</summary>
    public const long LargestForm = EvidenceType.LargestFile + (8L * 1024 * 1024);

    private const int LongestLink = 2000;

    /// <summary>The file that was sent, now or before; null where there is none.</summary>
    public EvidenceTicket? Kept { get; private set; }

    /// <param name="unreadable">Gets what cannot be taken.</param>
    public async Task<ImmutableArray<NewEvidence>> ReadAsync(PaperForm form, ImmutableArray<DecisionRefusal>.Builder unreadable, CancellationToken cancellation)
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

    public static string Clean(string? text) => (text ?? "").Normalize(NormalizationForm.FormC).Trim();

    private async Task<EvidenceTicket?> FileAsync(PaperForm form, ImmutableArray<DecisionRefusal>.Builder unreadable, CancellationToken cancellation)
    {
        if (form.File is not { Length: > 0 } file)
            return Kept = EvidenceTicket.Open(protection, form.Kept, login);
        await using var bytes = file.OpenReadStream();
        var kept = await shelf.KeepAsync(bytes, cancellation);
        if (kept.Refusal is { } refusal)
            unreadable.Add(refusal);
        return Kept = kept.Sha256 is null ? null : new EvidenceTicket(kept.Sha256, kept.MediaType!, kept.Size, Clean(file.FileName), login);
    }
}
