using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.IndicatorSets;

public sealed class InferredRulesSayWhyTests
{
    [Fact]
    public void An_inferred_rule_says_why()
    {
        Assert.Equal(["DTI2607 inferred"], Valid.Change(SetFile, "        inferred_because: Văn bản không in cách tính.\n", "").Found());
    }
}
