namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>What a new delivery means for the rows of earlier ones.</summary>
public enum Replacement
{
    /// <summary>It is everything there is: a row absent from it is gone.</summary>
    All,

    /// <summary>It is everything of its window (what was asked for) or of its as-of date (files); rows outside stay.</summary>
    Window,

    /// <summary>It only adds and corrects.</summary>
    Nothing,
}
