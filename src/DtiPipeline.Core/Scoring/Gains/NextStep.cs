namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>One letter whose change leads to a level. A method gives its steps from the nearest level to the farthest, letter by letter.</summary>
/// <param name="Letter">a, b, c … as printed.</param>
public abstract record NextStep(string Letter, GainLevel Level);
