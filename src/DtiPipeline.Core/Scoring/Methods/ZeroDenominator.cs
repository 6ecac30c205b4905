namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>What a division by zero is worth. A flag is raised in every case.</summary>
public enum ZeroDenominator
{
    /// <summary>No score: <c>undefined</c>.</summary>
    Undefined,

    /// <summary>No points.</summary>
    Zero,

    /// <summary>The maximum.</summary>
    Full,

    /// <summary>The indicator does not apply, because a named rule of the document says so ("không phát sinh thì không tính").</summary>
    NotApplicable,
}
