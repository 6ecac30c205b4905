namespace DtiPipeline.Core.Definitions.Elements;

/// <summary>How a quantity relates to time.</summary>
public enum ElementKind
{
    /// <summary>The state on a day: the latest on or before the cut.</summary>
    Stock,

    /// <summary>Counted over the window.</summary>
    Flow,
}
