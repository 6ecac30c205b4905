using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>
/// Parts that do not overlap, and their total: <c>type: parts, parts: [a, b], total: c</c>. <c>must: not-exceed</c> (the default) where there may be
/// other parts, <c>must: equal</c> where these are all; <c>tolerance</c> is a share of the total. All of them must be known: with one part missing
/// nothing is said.
/// </summary>
public sealed record PartsOfTotal(ImmutableArray<string> Parts, string Total, bool MustEqual, decimal Tolerance) : RuleTest
{
    public const string Word = "parts";

    private static readonly WordTable<bool> Bounds = new(("not-exceed", false), ("equal", true));

    public override string Type => Word;

    public override IEnumerable<string> Elements => [.. Parts, Total];

    public static RuleTest Read(MapReader map) => new PartsOfTotal(
        map.Required("parts", v => v.Texts()), map.Text("total"), map.Optional("must", v => v.Word(Bounds), false),
        map.Optional("tolerance", v => v.Parsed(Forms.Share), 0m)) { At = map.At };

    public override IEnumerable<RuleBreach> Breaches(RuleSubject subject)
    {
        var parts = Parts.Select(subject.Number).ToList();
        if (subject.Number(Total) is not { } total || parts.Contains(null))
            return [];
        var sum = parts.Sum()!.Value;
        var excess = sum - total;
        if ((MustEqual ? Math.Abs(excess) : excess) <= Tolerance * Math.Abs(total))
            return [];
        string Sum(Language language) =>
            $"{string.Join(" + ", Parts.Zip(parts).Select(part => subject.Named(part.First, part.Second!.Value, language)))} = {LocalText.Number(sum, language)}";
        return
        [
            new RuleBreach(
                [.. Parts.Zip(parts).Select(part => new RuleFigure(part.First, new NumberValue(part.Second!.Value))), new RuleFigure(Total, new NumberValue(total))],
                $"{Sum(Language.Vi)}, {(excess > 0m ? "lớn hơn" : "nhỏ hơn")} {subject.Named(Total, total, Language.Vi)}",
                $"{Sum(Language.En)}, {(excess > 0m ? "greater than" : "less than")} {subject.Named(Total, total, Language.En)}"),
        ];
    }

    public override IEnumerable<Finding> Check()
    {
        if (Parts.Length < 2)
            yield return Unsound("one part alone adds up to nothing");
        if (Parts.Contains(Total))
            yield return Unsound("the total is one of its parts");
        if (Parts.Distinct().Count() < Parts.Length)
            yield return Unsound("a part is counted twice");
    }
}
