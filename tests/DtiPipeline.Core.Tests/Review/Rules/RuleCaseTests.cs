using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Tests.Review.Rules;

public sealed class RuleCaseTests
{
    private static readonly Dictionary<string, RuleCase> Known = RuleCase.ReadAll().ToDictionary(known => known.ToString());

    public static TheoryData<string> Cases => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_breaks_the_rule_or_not_and_says_so_in_these_words(string name)
    {
        var breaches = Known[name].Run();

        Assert.Equal(Known[name].Outcome, breaches.IsEmpty ? "holds" : string.Join("; ", breaches.Select(breach => string.Join(", ", breach.Figures.Select(figure => figure.Element)))));
        Assert.Equal(Known[name].Sentences, breaches.SelectMany(breach => new[] { breach.Sentence(Language.Vi), breach.Sentence(Language.En) }).Take(Known[name].Sentences.Length));
    }
}
