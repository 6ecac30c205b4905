using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Validation;

public sealed class ValidationRulesTests
{
    private const string RulesFile = "mappings/validation-rules.yaml";

    private const string Early = "{ type: not-above, part: visits.early, whole: visits.total }";

    [Fact]
    public void A_rule_of_figures_that_a_set_has_is_right() => Assert.Empty(Found(Early));

    [Fact]
    public void A_misspelt_element_is_named_with_the_nearest()
    {
        var finding = With("{ type: not-above, part: visits.erly, whole: visits.total }").TheFinding();
        Assert.Equal(("DTI2205", "visits.erly", "visits.early"), (finding.Code, finding.Arguments["name"], finding.Arguments["nearest"]));
    }

    [Theory]
    [InlineData("{ type: parts, parts: [visits.early, visits.erly], total: visits.total }")]
    [InlineData("{ type: outlier, element: visits.total, per: visits.erly, further_than: 5 }")]
    [InlineData("{ type: within, element: visits.erly, from: 0, to: 1 }")]
    [InlineData("{ type: change, elements: [visits.erly], more_than: 5% }")]
    [InlineData("{ type: sources-agree, elements: visits.erly }")]
    public void Every_kind_of_rule_says_which_elements_it_names(string check) => Assert.Equal(["DTI2205 visits.erly"], Found(check));

    [Theory]
    [InlineData("{ type: not-above, part: visits.total, whole: visits.total }")]
    [InlineData("{ type: parts, parts: [visits.early], total: visits.total }")]
    [InlineData("{ type: parts, parts: [visits.early, visits.early], total: visits.total }")]
    [InlineData("{ type: parts, parts: [visits.early, visits.total], total: visits.total }")]
    [InlineData("{ type: within, element: visits.total, from: 2, to: 1 }")]
    [InlineData("{ type: change, more_than: 5% }")]
    [InlineData("{ type: change, any: true, elements: [visits.total], more_than: 5% }")]
    [InlineData("{ type: change, any: true, more_than: 200000% }")]
    [InlineData("{ type: outlier, element: visits.total, per: visits.total, further_than: 5 }")]
    [InlineData("{ type: outlier, element: visits.total, further_than: 0 }")]
    [InlineData("{ type: outlier, element: visits.total, further_than: 1001 }")]
    public void A_rule_that_compares_nothing_is_an_error(string check) => Assert.Equal("DTI2801", With(check).Load().Findings[0].Code);

    [Fact]
    public void Only_numbers_are_greater_or_less() =>
        Assert.Equal(["DTI2802 beds.head"], Found("{ type: not-above, part: beds.head, whole: visits.total }"));

    [Fact]
    public void Any_element_can_be_asked_for_agreement() => Assert.Empty(Found("{ type: sources-agree, elements: [beds.head] }"));

    [Fact]
    public void A_rule_that_no_set_can_use_is_a_warning()
    {
        Assert.Equal(["DTI2803 kham-som"], Found(Early, "    levels: [xa]\n"));
        Assert.Empty(Found(Early, "    levels: [xa, huyen]\n"));
    }

    [Fact]
    public void A_set_that_does_not_exist_is_named() => Assert.Equal(["DTI2206 demo-xa"], Found(Early, "    sets: [demo-xa]\n"));

    [Fact]
    public void A_level_is_one_of_three() => Assert.Equal(["DTI2104 tinh"], Found(Early, "    levels: [tinh]\n"));

    [Fact]
    public void Two_rules_do_not_share_a_name() => Assert.Equal(["DTI2301 kham-som"], Valid.With(RulesFile, Text(Early) + Text(Early)["rules:\n".Length..]).Found());

    private static TestWorkspace With(string check, string more = "") => Valid.With(RulesFile, Text(check, more));

    private static IReadOnlyList<string> Found(string check, string more = "") => With(check, more).Found();

    private static string Text(string check, string more = "") =>
        $"rules:\n  - id: kham-som\n    title: Lượt khám sớm không quá lượt khám\n    title_en: Early visits are visits\n    severity: blocking\n    fix: Đếm lại\n    fix_en: Count again\n{more}    check: {check}\n";
}
