using System.Collections.Immutable;

namespace DtiPipeline.Core.OrgUnits.Converting;

/// <summary>Figures on another day's units, and those that could not be put there: together they are all that was given.</summary>
public sealed record ConvertedFigures(ImmutableArray<ConvertedFigure> Figures, ImmutableArray<UnconvertedFigure> Left);
