namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>What "phương pháp Min-Max" means; the documents name it and print no formula.</summary>
public enum MinMaxFormula
{
    /// <summary>own / best: "cao nhất thì điểm tối đa và giảm dần".</summary>
    ShareOfBest,

    /// <summary>(own - worst) / (best - worst): the statistical formula; the last unit gets nothing.</summary>
    Range,
}
