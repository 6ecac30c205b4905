using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Elements;

namespace DtiPipeline.Core.OrgUnits.Converting;

/// <summary>
/// Puts figures of one day's units on those of a later day. Nothing is guessed: a figure that cannot be put anywhere is given back with the reason, so
/// that with a sum the total of both is the total that was given.
/// </summary>
public static class UnitConverter
{
    /// <param name="figures">One a unit, of units of one level.</param>
    /// <param name="from">The day whose units the figures are of.</param>
    /// <param name="to">That day or a later one.</param>
    /// <param name="rule">What becomes of the quantity when units merge.</param>
    public static ConvertedFigures Convert(OrgUnitRegister register, IReadOnlyCollection<UnitFigure> figures, DateOnly from, DateOnly to, MergeRule rule)
    {
        if (to < from)
            throw new ArgumentOutOfRangeException(nameof(to), to, "a unit of today cannot be divided into those it was made of");
        var paths = new UnitPaths(register, from, to);
        var given = figures.ToDictionary(figure => figure.Code, StringComparer.Ordinal);
        var (converted, left) = (ImmutableArray.CreateBuilder<ConvertedFigure>(), ImmutableArray.CreateBuilder<UnconvertedFigure>());
        foreach (var (code, holding) in paths.Held.OrderBy(held => held.Key, StringComparer.Ordinal))
        {
            ImmutableArray<UnitFigure> own = [.. holding.Of.Where(given.ContainsKey).Select(one => given[one])];
            if (own.IsEmpty)
                continue;
            if (!holding.IsWhole || own.Length < holding.Of.Count)
                left.AddRange(own.Select(figure => Stays(figure, ConversionProblem.Incomplete)));
            else if (Merge(own, rule) is var merged && merged.Value is { } value)
                converted.Add(new ConvertedFigure(register.Find(code, to)!, value, own.All(figure => figure.Weight is not null) ? own.Sum(figure => figure.Weight) : null, [.. holding.Of]));
            else
                left.AddRange(own.Select(figure => new UnconvertedFigure(figure, merged.Problem, merged.Lacking)));
        }
        left.AddRange(figures.Where(figure => paths.Lost.ContainsKey(figure.Code)).Select(figure => Stays(figure, paths.Lost[figure.Code])));
        left.AddRange(figures.Where(figure => register.Find(figure.Code, from) is null).Select(figure => Stays(figure, ConversionProblem.NoUnit)));
        return new ConvertedFigures(converted.ToImmutable(), [.. left.OrderBy(one => one.Figure.Code, StringComparer.Ordinal)]);
    }

    private static UnconvertedFigure Stays(UnitFigure figure, ConversionProblem problem) => new(figure, problem, []);

    /// <summary>A figure of a single unit stays what it is, whatever the rule.</summary>
    private static MergedFigure Merge(ImmutableArray<UnitFigure> figures, MergeRule rule) => (figures, rule) switch
    {
        ([var only], _) => MergedFigure.Of(only.Value),
        (_, MergeRule.Sum) => MergedFigure.Of(figures.Sum(figure => figure.Value)),
        (_, MergeRule.WeightedMean) => Mean(figures),
        (_, MergeRule.Latest) => Latest(figures),
        _ => MergedFigure.Not(ConversionProblem.NotMergeable),
    };

    private static MergedFigure Mean(ImmutableArray<UnitFigure> figures)
    {
        if (figures.Any(figure => figure.Weight is null))
            return MergedFigure.Not(ConversionProblem.NoWeight, figures.Where(figure => figure.Weight is null));
        var weight = figures.Sum(figure => figure.Weight!.Value);
        return weight <= 0m || figures.Any(figure => figure.Weight < 0m)
            ? MergedFigure.Not(ConversionProblem.BadWeight, figures.Where(figure => figure.Weight < 0m))
            : MergedFigure.Of(figures.Sum(figure => figure.Value * figure.Weight!.Value) / weight);
    }

    private static MergedFigure Latest(ImmutableArray<UnitFigure> figures)
    {
        if (figures.Any(figure => figure.Day is null))
            return MergedFigure.Not(ConversionProblem.NoDay, figures.Where(figure => figure.Day is null));
        var last = figures.Max(figure => figure.Day);
        var values = figures.Where(figure => figure.Day == last).Select(figure => figure.Value).Distinct().ToList();
        return values is [var only] ? MergedFigure.Of(only) : MergedFigure.Not(ConversionProblem.SameDay);
    }
}
