namespace DtiPipeline.Warehouse.Review;

/// <summary>A file that something people said stands on.</summary>
public sealed record EvidenceFile
{
    /// <summary>What stands on it: <c>decision</c>, or <c>appraisal</c> for the paper of an explanation.</summary>
    public string Stands { get; init; } = "";

    /// <summary>Of the decision or appraisal.</summary>
    public long Id { get; init; }

    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    /// <summary>The unit's lasting identity.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The element decided on, or the indicator explained.</summary>
    public string OnWhat { get; init; } = "";

    public string Title { get; init; } = "";

    public string Sha256 { get; init; } = "";

    /// <summary>File and decision, as they are named where one is lost.</summary>
    public override string ToString() => $"{Assessment}/{Round}/{Unit}/{OnWhat}, {Stands} {Id}, {Title}, SHA-256 {Sha256}";
}
