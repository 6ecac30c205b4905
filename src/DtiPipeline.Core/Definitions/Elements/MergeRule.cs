namespace DtiPipeline.Core.Definitions.Elements;

/// <summary>What becomes of a quantity when units merge.</summary>
public enum MergeRule
{
    Sum,

    /// <summary>The mean, each unit counting as much as its figure of <see cref="DataElement.Weight"/>.</summary>
    WeightedMean,

    /// <summary>The figure of the last day.</summary>
    Latest,

    /// <summary>No value for the merged unit: the figures cannot be put together.</summary>
    Refuse,
}
