namespace DtiPipeline.Core.Definitions.IndicatorSets.Checking;

/// <summary>Why a line should be read beside the paper.</summary>
public enum MarkKind
{
    /// <summary>The document can be read in two ways, or gives no answer.</summary>
    Disputed,

    /// <summary>The copy at hand has lost something that was restored.</summary>
    Restored,
}
