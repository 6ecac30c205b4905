namespace DtiPipeline.Core.Definitions.IndicatorSets.Checking;

/// <summary>An indicator or sub-indicator that should be read beside the paper.</summary>
/// <param name="SourceItem">Where it stands in the document.</param>
/// <param name="Text">What is in doubt; for what was restored, what it was restored from.</param>
/// <param name="Fields">The fields that were restored, comma-separated; null for a doubt.</param>
public sealed record IndicatorMark(MarkKind Kind, string Code, string Name, string SourceItem, string Text, string? Fields);
