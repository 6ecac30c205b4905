namespace DtiPipeline.Core.Scoring.Traces;

/// <summary>The way a rule went.</summary>
/// <param name="Threshold">The threshold, target or floor that decided.</param>
/// <param name="IsExclusive">True: the threshold must be passed; false: reaching it is enough.</param>
/// <param name="Day">The day that decided, for rules about dates.</param>
/// <param name="Label">The document's words for the option or step.</param>
public sealed record TraceBranch(BranchKind Kind, decimal? Threshold = null, bool IsExclusive = false, DateOnly? Day = null, string? Label = null)
{
    public static readonly TraceBranch None = new(BranchKind.None);

    /// <summary>The way of most rules: in proportion, and nothing decided.</summary>
    public static readonly TraceBranch Proportional = new(BranchKind.Proportional);
}
