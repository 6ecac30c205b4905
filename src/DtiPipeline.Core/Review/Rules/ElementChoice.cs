using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>Which elements a rule looks at one by one: <c>elements: [households.total]</c>, or <c>any: true</c> for all that a set has.</summary>
public sealed record ElementChoice(ImmutableArray<string> Named, bool Any)
{
    public static ElementChoice Read(MapReader map) => new(map.Texts("elements"), map.Flag("any"));

    public IEnumerable<string> Of(RuleSubject subject) => Any ? subject.All : Named;

    public bool CanApply(IReadOnlySet<string> elements) => Any ? elements.Count > 0 : Named.Any(elements.Contains);

    /// <summary>False where neither or both are given.</summary>
    public bool IsOneOfThem => Any == Named.IsEmpty;
}
