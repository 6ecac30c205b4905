namespace DtiPipeline.Core.Definitions.Elements;

/// <summary>What several streams that give the same element make together.</summary>
public enum CombineRule
{
    /// <summary>The most trusted stream that has a value.</summary>
    First,

    /// <summary>Their sum; incomplete while one of them is absent.</summary>
    Sum,

    /// <summary>The greatest; incomplete while one of them is absent.</summary>
    Max,
}
