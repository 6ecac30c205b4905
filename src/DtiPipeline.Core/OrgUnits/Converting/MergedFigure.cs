using System.Collections.Immutable;

namespace DtiPipeline.Core.OrgUnits.Converting;

/// <summary>What several figures make together.</summary>
/// <param name="Value">Null: nothing.</param>
/// <param name="Problem">Why nothing, where it is nothing.</param>
/// <param name="Lacking">See <see cref="UnconvertedFigure"/>.</param>
internal sealed record MergedFigure(decimal? Value, ConversionProblem Problem, ImmutableArray<string> Lacking)
{
    public static MergedFigure Of(decimal value) => new(value, default, []);

    public static MergedFigure Not(ConversionProblem problem, IEnumerable<UnitFigure>? lacking = null) => new(null, problem, [.. (lacking ?? []).Select(figure => figure.Code)]);
}
