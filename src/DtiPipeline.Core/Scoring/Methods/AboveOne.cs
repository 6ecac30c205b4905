namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>What becomes of a ratio whose part is greater than its whole. A flag is raised in every case.</summary>
public enum AboveOne
{
    /// <summary>The maximum, no more.</summary>
    Cap,

    /// <summary>More than the maximum.</summary>
    Allow,

    /// <summary>No score: <c>undefined</c>.</summary>
    Refuse,
}
