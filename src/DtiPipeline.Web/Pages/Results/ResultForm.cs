namespace DtiPipeline.Web.Pages.Results;

/// <summary>The fields of the form that publishes, as they were typed. Null: empty.</summary>
public sealed record ResultForm
{
    /// <summary>What the person has seen of the figures.</summary>
    public string? Seen { get; init; }

    public string? Number { get; init; }

    public string? Date { get; init; }

    public string? Title { get; init; }

    public string? Reason { get; init; }

    /// <summary>Keys of units without a result, in the order of <see cref="Why"/>.</summary>
    public IReadOnlyList<string>? Left { get; init; }

    /// <summary>Why they have none.</summary>
    public IReadOnlyList<string>? Why { get; init; }
}
