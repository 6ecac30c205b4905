namespace DtiPipeline.Core.Definitions.Elements;

/// <summary>What becomes of a quantity when units merge.</summary>
public enum MergeRule
{
    Sum,
    WeightedMean,
    Latest,

    /// <summary>No value for the merged unit: the figures cannot be put together.</summary>
    Refuse,
}
