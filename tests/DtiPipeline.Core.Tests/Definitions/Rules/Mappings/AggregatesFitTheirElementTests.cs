using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Mappings;

public sealed class AggregatesFitTheirElementTests
{
    [Fact]
    public void An_answer_is_not_added()
    {
        Assert.Equal(["DTI2503 sum"], Valid.Change(MappingFile, "beds.plan: { value: plan, roll_up: none }", "beds.plan: { sum: plan }").Found());
    }
}
