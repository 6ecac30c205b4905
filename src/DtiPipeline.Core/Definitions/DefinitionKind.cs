namespace DtiPipeline.Core.Definitions;

/// <summary>What a file of the workspace is.</summary>
public enum DefinitionKind
{
    /// <summary>Under <c>mappings/</c>, and nothing we know: nobody would read it.</summary>
    Unknown,

    /// <summary>Not a definition: a README, a sample, a schema.</summary>
    Other,

    Connector,
    SourceMapping,
    Crosswalk,
    Cases,
    Elements,
    Agencies,
    ReferenceValues,
    IndicatorSet,
    Assessments,
    Processes,
    ValidationRules,
    Alerts,
    Units,
    Lineage,
    Calendar,
}
