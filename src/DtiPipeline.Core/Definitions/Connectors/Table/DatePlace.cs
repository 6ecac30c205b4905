namespace DtiPipeline.Core.Definitions.Connectors.Table;

/// <summary>Where a date pattern is looked for.</summary>
public enum DatePlace
{
    /// <summary>The rows above the header.</summary>
    Title,

    FileName,
}
