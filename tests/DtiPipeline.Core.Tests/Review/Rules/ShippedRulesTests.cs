using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Values;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Review.Rules;

/// <summary><c>mappings/validation-rules.yaml</c> as it is shipped.</summary>
public sealed class ShippedRulesTests
{
    private static readonly LoadedDefinitions Loaded = DefinitionLoader.Load(
        [.. Directory.EnumerateFiles(Repository.PathOf("mappings"), "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.PathOf("connectors"), "connector.yaml", SearchOption.AllDirectories))
            .Select(file => new DefinitionFile(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file)))]);

    private static ImmutableArray<ValidationRule> Rules => Loaded.Set!.Rules;

    [Fact]
    public void Every_rule_names_elements_that_exist_and_is_used_by_a_set()
    {
        Assert.True(Rules.Length >= 40);
        Assert.Empty(Loaded.Findings.Where(finding => finding.At?.File == "mappings/validation-rules.yaml"));
        foreach (var rule in Rules)
        {
            Assert.All(rule.Test.Elements, code => Assert.NotNull(Loaded.Set!.Element(code)));
            Assert.Contains(Loaded.Set!.Sets, set => rule.IsFor(set) && rule.Test.CanApply(ValuesForm.ElementsOf(set).ToHashSet()));
        }
    }

    [Fact]
    public void Whatever_a_definition_counts_among_something_is_checked_against_it()
    {
        var parts = Rules.SelectMany(rule => rule.Test switch { NotAbove part => [part.Part], PartsOfTotal sum => sum.Parts, Within range => [range.Element], _ => (IEnumerable<string>)[] }).ToHashSet();
        var used = Loaded.Set!.Sets.SelectMany(ValuesForm.ElementsOf).ToHashSet();
        Assert.Empty(Loaded.Set.Elements
            .Where(element => element.Type == ElementType.Number && used.Contains(element.Code) && element.Definition.StartsWith("Trong ", StringComparison.Ordinal))
            .Select(element => element.Code).Except(parts));
    }

    [Fact]
    public void What_a_document_itself_lets_be_greater_blocks_nobody()
    {
        // Tuần Giáo 6.4 says how it can be; 6.8 and 7.8 compare two different things.
        Assert.Equal(RuleSeverity.Warning, Rules.Single(rule => rule.Id == "dossiers-by-system-in-one-stop").Severity);
        Assert.DoesNotContain(Rules, rule => rule.Test is NotAbove { Part: "dossiers.paid-online", Whole: "procedures.with-fee" } or NotAbove { Part: "e-commerce.transactions" });
    }

    [Fact]
    public void Every_part_may_be_the_whole_and_no_more()
    {
        foreach (var rule in Rules.Where(rule => rule.Test is NotAbove))
        {
            var test = (NotAbove)rule.Test;
            var set = Loaded.Set!.Sets.First(set => rule.Test.CanApply(ValuesForm.ElementsOf(set).ToHashSet()));
            ImmutableArray<RuleFinding> Found(decimal part) => RuleCheck.Run(
                [rule], new RuleSubject(set, new UnitValues("1", new[] { (test.Part, part), (test.Whole, 10m) }.ToDictionary(one => one.Item1, one => new DataValue("1", one.Item1, new NumberValue(one.Item2), ValueState.Reported))), Loaded.Set!.Element));
            Assert.Empty(Found(10m));
            Assert.Contains(Loaded.Set!.Element(test.Part)!.Name, Assert.Single(Found(11m)).Sentence(Language.Vi), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_blocks_comes_first_and_a_rule_of_other_sets_is_left_out()
    {
        var set = Loaded.Set!.Set("tuan-giao-huyen-2024");
        var subject = new RuleSubject(set, new UnitValues("099", new[] { ("households.with-fibre", 12m), ("households.with-smartphone", 12m), ("households.total", 10m) }
            .ToDictionary(one => one.Item1, one => new DataValue("099", one.Item1, new NumberValue(one.Item2), ValueState.Reported))), Loaded.Set.Element);
        ValidationRule[] rules = [Rule("households-with-fibre-in-households-total"), Rule("households-with-smartphone-in-households-total")];
        Assert.Equal([RuleSeverity.Blocking, RuleSeverity.Warning], RuleCheck.Run(rules, subject).Select(finding => finding.Severity));
        Assert.Empty(RuleCheck.Run(rules.Select(rule => rule with { Sets = ["hue-xa-2024"] }), subject));
        Assert.Empty(RuleCheck.Run(rules.Select(rule => rule with { Levels = ["xa", "so"] }), subject));
        Assert.Equal(2, RuleCheck.Run(rules.Select(rule => rule with { Levels = ["huyen"], Sets = [set.Id] }), subject).Length);
    }

    private static ValidationRule Rule(string id) => Rules.Single(rule => rule.Id == id);
}
