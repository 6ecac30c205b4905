using System.Collections.Immutable;

namespace DtiPipeline.Core.OrgUnits.Converting;

/// <summary>A figure that stays as published.</summary>
/// <param name="Lacking">
/// Codes of the units at fault where weights or days are: those without one, or with a weight below zero. Empty where the weights come to nothing together, where
/// figures of the last day differ, and for every other problem.
/// </param>
public sealed record UnconvertedFigure(UnitFigure Figure, ConversionProblem Problem, ImmutableArray<string> Lacking);
