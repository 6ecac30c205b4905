namespace DtiPipeline.Core.OrgUnits.Converting;

/// <summary>A figure of one unit.</summary>
/// <param name="Code">The unit's code on the day whose units the figures are of.</param>
/// <param name="Weight">For a weighted mean; null where there is none, which is not zero.</param>
/// <param name="Day">For the latest of several; null where it is not known.</param>
public sealed record UnitFigure(string Code, decimal Value, decimal? Weight = null, DateOnly? Day = null);
