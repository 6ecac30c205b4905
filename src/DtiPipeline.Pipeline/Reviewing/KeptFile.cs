using DtiPipeline.Core.Review;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>A file of evidence that is kept, or why it is not.</summary>
/// <param name="Sha256">Null when it was refused.</param>
/// <param name="Size">Bytes.</param>
public sealed record KeptFile(string? Sha256, string? MediaType, long Size, DecisionRefusal? Refusal)
{
    internal static KeptFile Refused(DecisionRefusal refusal) => new(null, null, 0, refusal);
}
