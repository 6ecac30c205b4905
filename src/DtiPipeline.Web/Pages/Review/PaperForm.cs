using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>The fields of a form about a file, a link or a paper, as they were typed. Null: empty.</summary>
public abstract record PaperForm
{
    public string? Title { get; init; }

    public string? Number { get; init; }

    public string? Date { get; init; }

    public string? Link { get; init; }

    public IFormFile? File { get; init; }

    /// <summary>A sealed <see cref="EvidenceTicket"/>: a file that was sent before and need not be chosen again.</summary>
    public string? Kept { get; init; }
}
