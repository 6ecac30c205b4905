using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>
/// A figure has not moved by more than a share of what it was in the last other snapshot of the round:
/// <c>type: change, elements: [population.total], more_than: 10%</c>. Of zero every change is more than a share, so <c>at_least</c> says from how many
/// on a change is worth a look; <c>direction: down</c> is for figures that can only grow.
/// </summary>
public sealed record Change(ElementChoice Choice, decimal MoreThan, decimal AtLeast, ChangeDirection Direction) : RuleTest
{
    public const string Word = "change";

    private const decimal Most = 1000m;

    /// <summary>Of less there is no share worth saying.</summary>
    private const decimal Least = 0.000001m;

    private static readonly WordTable<ChangeDirection> Directions = new(("either", ChangeDirection.Either), ("down", ChangeDirection.Down), ("up", ChangeDirection.Up));

    public override string Type => Word;

    public override IEnumerable<string> Elements => Choice.Named;

    public override ReviewFlagKind? SameAs => ReviewFlagKind.Changed;

    public static RuleTest Read(MapReader map) => new Change(
        ElementChoice.Read(map), map.Required("more_than", v => v.Parsed(Forms.Share)), map.Optional("at_least", v => v.Parsed(Forms.Number), 0m),
        map.Optional("direction", v => v.Word(Directions), ChangeDirection.Either)) { At = map.At };

    public override bool CanApply(IReadOnlySet<string> elements) => Choice.CanApply(elements);

    public override IEnumerable<RuleBreach> Breaches(RuleSubject subject)
    {
        foreach (var element in Choice.Of(subject))
            if (subject.Number(element) is { } now && RuleSubject.NumberOf(subject.Earlier.GetValueOrDefault(element)) is { } before && IsTooMuch(before, now))
                yield return new RuleBreach(
                    [new RuleFigure(element, new NumberValue(now))],
                    $"{subject.Named(element, Language.Vi)} đổi từ {LocalText.Number(before, Language.Vi)} thành {LocalText.Number(now, Language.Vi)}{Share(before, now, Language.Vi)} so với bản chụp trước",
                    $"{subject.Named(element, Language.En)} changed from {LocalText.Number(before, Language.En)} to {LocalText.Number(now, Language.En)}{Share(before, now, Language.En)} since the snapshot before");
    }

    public override IEnumerable<Finding> Check()
    {
        if (!Choice.IsOneOfThem)
            yield return Unsound("either `elements` or `any: true`");
        if (MoreThan > Most)
            yield return Unsound("`more_than` is at most 100000%");
    }

    private bool IsTooMuch(decimal before, decimal now)
    {
        var change = now - before;
        var looked = Direction switch { ChangeDirection.Down => -change, ChangeDirection.Up => change, _ => Math.Abs(change) };
        return looked > MoreThan * Math.Abs(before) && looked >= AtLeast;
    }

    private static string Share(decimal before, decimal now, Language language) =>
        Math.Abs(before) < Least ? "" : $" ({(now > before ? "+" : "")}{LocalText.Percent((now - before) / Math.Abs(before), language, 1)})";
}
