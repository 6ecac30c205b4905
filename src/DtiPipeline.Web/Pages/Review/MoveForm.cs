namespace DtiPipeline.Web.Pages.Review;

/// <summary>The fields of a move's form, as they were typed. Null: empty.</summary>
public sealed record MoveForm
{
    /// <summary>Id of the move.</summary>
    public string? Move { get; init; }

    /// <summary>The last step that was on the page.</summary>
    public long? Follows { get; init; }

    /// <summary>Of a signature: the hashes of what was on the page.</summary>
    public string? Content { get; init; }

    public string? Evidence { get; init; }

    public string? Password { get; init; }

    public string? Reason { get; init; }

    /// <summary>Elements to reopen.</summary>
    public string[]? Elements { get; init; }

    public string? Until { get; init; }
}
