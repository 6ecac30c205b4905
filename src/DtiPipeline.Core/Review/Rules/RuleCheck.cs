using System.Collections.Immutable;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>Holds a unit's figures against the rules.</summary>
public static class RuleCheck
{
    /// <returns>What is broken: what blocks signing first, then in the order of the rules.</returns>
    public static ImmutableArray<RuleFinding> Run(IEnumerable<ValidationRule> rules, RuleSubject subject) =>
    [
        .. rules.Where(rule => rule.IsFor(subject.Set))
            .SelectMany(rule => rule.Test.Breaches(subject).Select(breach => new RuleFinding(rule, subject.Values.Unit, breach)))
            .OrderBy(finding => finding.Severity),
    ];

    /// <summary>Elements whose figures of the other units the rules of a set need.</summary>
    public static IEnumerable<string> OfPeers(IEnumerable<ValidationRule> rules, RuleSubject subject) =>
        rules.Where(rule => rule.IsFor(subject.Set)).SelectMany(rule => rule.Test.OfPeers).Where(subject.All.Contains).Distinct();
}
