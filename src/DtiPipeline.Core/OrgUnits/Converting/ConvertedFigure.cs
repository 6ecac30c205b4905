using System.Collections.Immutable;

namespace DtiPipeline.Core.OrgUnits.Converting;

/// <summary>A figure put on a unit of another day.</summary>
/// <param name="Unit">The unit on that day.</param>
/// <param name="Weight">Sum of the weights of what it is made of; null where there are none.</param>
/// <param name="Of">Codes of the units that it is made of, on the day the figures are of.</param>
public sealed record ConvertedFigure(OrgUnitVersion Unit, decimal Value, decimal? Weight, ImmutableArray<string> Of);
