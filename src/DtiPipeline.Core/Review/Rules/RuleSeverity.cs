namespace DtiPipeline.Core.Review.Rules;

/// <summary>What a broken rule means for signing.</summary>
public enum RuleSeverity
{
    /// <summary>The figures contradict each other: they are put right before anybody signs.</summary>
    Blocking,

    /// <summary>Unlikely, and still possible: a person looks at it and may sign.</summary>
    Warning,
}
