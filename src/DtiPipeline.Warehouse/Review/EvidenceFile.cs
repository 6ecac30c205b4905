namespace DtiPipeline.Warehouse.Review;

/// <summary>A file that something people said stands on.</summary>
/// <param name="Stands">What stands on it: <c>decision</c>, or <c>appraisal</c> for the paper of an explanation.</param>
/// <param name="Id">Of the decision or appraisal.</param>
/// <param name="Unit">The unit's lasting identity.</param>
/// <param name="OnWhat">The element decided on, or the indicator explained.</param>
public sealed record EvidenceFile(string Stands, long Id, string Assessment, string Round, string Unit, string OnWhat, string Title, string Sha256)
{
    /// <summary>File and decision, as they are named where one is lost.</summary>
    public override string ToString() => $"{Assessment}/{Round}/{Unit}/{OnWhat}, {Stands} {Id}, {Title}, SHA-256 {Sha256}";
}
