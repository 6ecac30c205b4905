namespace DtiPipeline.Core.OrgUnits.Converting;

/// <summary>A figure that stays as published.</summary>
public sealed record UnconvertedFigure(UnitFigure Figure, ConversionProblem Problem);
