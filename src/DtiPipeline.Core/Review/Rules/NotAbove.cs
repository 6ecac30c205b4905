using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>
/// A part is not greater than the whole it is counted in: <c>type: not-above, part: households.with-fibre, whole: households.total</c>. Only where the
/// elements' definitions say that the part is one; a ratio may well compare two different things.
/// </summary>
public sealed record NotAbove(string Part, string Whole) : RuleTest
{
    public const string Word = "not-above";

    public override string Type => Word;

    public override IEnumerable<string> Elements => [Part, Whole];

    public static RuleTest Read(MapReader map) => new NotAbove(map.Text("part"), map.Text("whole")) { At = map.At };

    public override IEnumerable<RuleBreach> Breaches(RuleSubject subject)
    {
        if (subject.Number(Part) is not { } part || subject.Number(Whole) is not { } whole || part <= whole)
            return [];
        string Side(string element, decimal figure, Language language) => subject.Named(element, figure, language);
        return
        [
            new RuleBreach(
                [new RuleFigure(Part, new NumberValue(part)), new RuleFigure(Whole, new NumberValue(whole))],
                $"{Side(Part, part, Language.Vi)} lớn hơn {Side(Whole, whole, Language.Vi)}",
                $"{Side(Part, part, Language.En)} is greater than {Side(Whole, whole, Language.En)}"),
        ];
    }

    public override IEnumerable<Finding> Check() => Part == Whole && Part.Length > 0 ? [Unsound("the part is the whole itself")] : [];
}
