namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>Which units are ranked, and compared, with each other.</summary>
public enum RankingGroup
{
    /// <summary>All units of an assessment.</summary>
    Set,

    /// <summary>The units below one parent: each district ranks its own communes, so an assessment holds the units of one parent only.</summary>
    Parent,
}
