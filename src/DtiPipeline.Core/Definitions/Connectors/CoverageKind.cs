namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>What a complete delivery tells about units that have no row in it.</summary>
public enum CoverageKind
{
    /// <summary>It speaks for every unit of the scope: no row means zero.</summary>
    Scope,

    /// <summary>It speaks only for units with a row: no row means not reported.</summary>
    Rows,
}
