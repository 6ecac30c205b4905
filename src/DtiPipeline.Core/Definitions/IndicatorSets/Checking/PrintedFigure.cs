namespace DtiPipeline.Core.Definitions.IndicatorSets.Checking;

/// <summary>A figure as the document prints it beside what its lines come to.</summary>
/// <param name="Printed">Null where the document prints none: then there is nothing to differ from.</param>
/// <param name="Ours">Counted or added from what was transcribed.</param>
public readonly record struct PrintedFigure(decimal? Printed, decimal Ours)
{
    public bool Differs => Printed is { } printed && printed != Ours;
}
