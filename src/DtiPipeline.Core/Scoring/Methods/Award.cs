using DtiPipeline.Core.Scoring.Traces;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>What a method's arithmetic decides: the way the rule went and the product that gives the points.</summary>
public readonly record struct Award(TraceBranch Branch, TraceTerm Term)
{
    public decimal Points => Term.Points;
}
