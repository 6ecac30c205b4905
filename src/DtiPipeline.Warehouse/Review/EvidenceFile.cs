namespace DtiPipeline.Warehouse.Review;

/// <summary>A file that a decision stands on.</summary>
/// <param name="Unit">The unit's lasting identity.</param>
public sealed record EvidenceFile(long DecisionId, string Assessment, string Round, string Unit, string Element, string Title, string Sha256)
{
    /// <summary>File and decision, as they are named where one is lost.</summary>
    public override string ToString() => $"{Assessment}/{Round}/{Unit}/{Element}, decision {DecisionId}, {Title}, SHA-256 {Sha256}";
}
