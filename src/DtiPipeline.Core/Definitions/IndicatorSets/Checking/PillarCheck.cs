namespace DtiPipeline.Core.Definitions.IndicatorSets.Checking;

/// <summary>One pillar, printed against computed.</summary>
/// <param name="Indicators">How many indicators, without sub-indicators.</param>
/// <param name="SubIndicators">How many sub-indicators; documents do not print their number.</param>
/// <param name="Points">The pillar's maximum.</param>
public sealed record PillarCheck(string Code, string Name, PrintedFigure Indicators, int SubIndicators, PrintedFigure Points)
{
    public bool Differs => Indicators.Differs || Points.Differs;
}
