using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Resolving;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>
/// Sources that speak of the same element say the same, within the element's own <c>tolerance</c>: <c>type: sources-agree, any: true</c>. A person
/// decides which is right; until then the most trusted is used.
/// </summary>
public sealed record SourcesAgree(ElementChoice Choice) : RuleTest
{
    public const string Word = "sources-agree";

    public override string Type => Word;

    public override IEnumerable<string> Elements => Choice.Named;

    public override ReviewFlagKind? SameAs => ReviewFlagKind.SourcesDiffer;

    public override bool ComparesNumbers => false;

    public static RuleTest Read(MapReader map) => new SourcesAgree(ElementChoice.Read(map)) { At = map.At };

    public override bool CanApply(IReadOnlySet<string> elements) => Choice.CanApply(elements);

    public override IEnumerable<RuleBreach> Breaches(RuleSubject subject) => subject.Others.IsEmpty ? [] :
        from code in Choice.Of(subject)
        let element = subject.Elements(code)
        let used = RuleSubject.ValueOf(subject.Values, code)
        where element is not null && used is not null
        from other in subject.Others
        where other.Element == code && SourceTolerance.Differs(element, used, other.Value)
        select new RuleBreach(
            [new RuleFigure(code, used)],
            $"{subject.Named(code, Language.Vi)} đang là {ValueText.Of(used, Language.Vi)}, nguồn {other.Source} ghi {ValueText.Of(other.Value, Language.Vi)}",
            $"{subject.Named(code, Language.En)} is {ValueText.Of(used, Language.En)}, {other.Source} says {ValueText.Of(other.Value, Language.En)}");

    public override IEnumerable<Finding> Check() => Choice.IsOneOfThem ? [] : [Unsound("either `elements` or `any: true`")];
}
