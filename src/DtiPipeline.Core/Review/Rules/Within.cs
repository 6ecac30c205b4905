using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>A figure lies in the range that its definition gives: <c>type: within, element: work-platform.functions-used, from: 0, to: 6</c>, both ends allowed.</summary>
public sealed record Within(string Element, decimal From, decimal To) : RuleTest
{
    public const string Word = "within";

    public override string Type => Word;

    public override IEnumerable<string> Elements => [Element];

    public static RuleTest Read(MapReader map) => new Within(
        map.Text("element"), map.Required("from", v => v.Parsed(Forms.Number)), map.Required("to", v => v.Parsed(Forms.Number))) { At = map.At };

    public override IEnumerable<RuleBreach> Breaches(RuleSubject subject)
    {
        if (subject.Number(Element) is not { } figure || (figure >= From && figure <= To))
            return [];
        string Number(decimal number, Language language) => LocalText.Number(number, language);
        return
        [
            new RuleBreach(
                [new RuleFigure(Element, new NumberValue(figure))],
                $"{subject.Named(Element, figure, Language.Vi)} không nằm trong khoảng từ {Number(From, Language.Vi)} đến {Number(To, Language.Vi)}",
                $"{subject.Named(Element, figure, Language.En)} does not lie between {Number(From, Language.En)} and {Number(To, Language.En)}"),
        ];
    }

    public override IEnumerable<Finding> Check() => From > To ? [Unsound("the range ends before it begins")] : [];
}
