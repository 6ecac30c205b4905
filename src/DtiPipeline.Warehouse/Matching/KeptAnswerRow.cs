namespace DtiPipeline.Warehouse.Matching;

/// <summary>An answer as it is kept.</summary>
internal sealed record KeptAnswerRow
{
    public string AnswerHash { get; init; } = "";

    public string Answer { get; init; } = "";
}
