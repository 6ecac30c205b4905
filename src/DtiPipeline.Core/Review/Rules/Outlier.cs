using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>
/// A unit does not lie far from the others of its assessment: <c>type: outlier, element: cameras.public, per: population.total, further_than: 5</c>
/// (times the median distance from the median). <c>per</c> divides, so that large and small units can be compared. Nothing is said of fewer than
/// <see cref="Fewest"/> units with the figure, or where more than half have the very same: there is no usual distance then.
/// </summary>
/// <param name="Per">Element to divide by; null: the figure itself.</param>
public sealed record Outlier(string Element, string? Per, decimal FurtherThan) : RuleTest
{
    public const string Word = "outlier";

    /// <summary>Of fewer units nobody can say what is usual, and a reader could work out the others' figures.</summary>
    public const int Fewest = 5;

    /// <summary>More would be no limit, and less than a millionth nothing to divide by.</summary>
    private const decimal Furthest = 1000m;

    private const decimal Least = 0.000001m;

    private const int Places = 6;

    public override string Type => Word;

    public override IEnumerable<string> Elements => Per is null ? [Element] : [Element, Per];

    public override IEnumerable<string> OfPeers => Elements;

    public static RuleTest Read(MapReader map) => new Outlier(map.Text("element"), map.TextOrNull("per"), map.Required("further_than", v => v.Parsed(Forms.Number))) { At = map.At };

    public override IEnumerable<RuleBreach> Breaches(RuleSubject subject)
    {
        if (FigureOf(subject.Values) is not { } own)
            return [];
        var all = subject.Peers.Select(FigureOf).OfType<decimal>().Append(own).ToList();
        if (all.Count < Fewest || Median.DeviationOf(all) is not (> 0m and var usual))
            return [];
        var median = Median.Of(all);
        if (Math.Abs(own - median) <= FurtherThan * usual)
            return [];
        var figure = subject.Number(Element)!.Value;
        string Share(Language language) => Per is null ? ""
            : $" / {subject.Named(Per, subject.Number(Per)!.Value, language)} = {LocalText.Number(own, language, Places)}";
        return
        [
            new RuleBreach(
                [.. Elements.Select(element => new RuleFigure(element, new NumberValue(subject.Number(element)!.Value)))],
                $"{subject.Named(Element, figure, Language.Vi)}{Share(Language.Vi)} cách xa các đơn vị khác: trung vị của {all.Count} đơn vị là {LocalText.Number(median, Language.Vi, Places)}",
                $"{subject.Named(Element, figure, Language.En)}{Share(Language.En)} lies far from the other units: the median of {all.Count} is {LocalText.Number(median, Language.En, Places)}"),
        ];
    }

    public override IEnumerable<Finding> Check()
    {
        if (Per == Element)
            yield return Unsound("a figure divided by itself is always 1");
        if (FurtherThan is <= 0m or > Furthest)
            yield return Unsound("`further_than` lies above 0 and is at most 1000");
    }

    private decimal? FigureOf(UnitValues unit) => (RuleSubject.NumberOf(unit, Element), Per is null ? 1m : RuleSubject.NumberOf(unit, Per)) switch
    {
        ({ } figure, { } per) when per >= Least => figure / per,
        _ => null,
    };
}
