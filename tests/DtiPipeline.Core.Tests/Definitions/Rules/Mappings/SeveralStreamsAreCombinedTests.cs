using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Mappings;

public sealed class SeveralStreamsAreCombinedTests
{
    [Fact]
    public void Two_streams_need_a_word_on_how_they_go_together()
    {
        var workspace = Valid.Change(MappingFile, "beds.total: { sum: beds, minus: broken }", "beds.total: { sum: beds }\n      visits.fees: { sum: broken }").Change(ElementsFile, "    unit: đồng\n    type: number\n    kind: flow\n    merge: sum", "    unit: đồng\n    type: number\n    kind: stock\n    merge: sum");
        Assert.Equal(["DTI2508 visits.fees", "DTI2506 window"], workspace.Found());
    }

    [Fact]
    public void Their_sum_will_do()
    {
        var workspace = Valid.Change(MappingFile, "beds.total: { sum: beds, minus: broken }", "beds.total: { sum: beds }\n      visits.fees: { sum: broken }").Change(ElementsFile, "    unit: đồng\n    type: number\n    kind: flow\n    merge: sum", "    unit: đồng\n    type: number\n    kind: stock\n    merge: sum\n    combine: sum");
        Assert.Equal(["DTI2506 window"], workspace.Found());
    }

    [Fact]
    public void Trust_in_a_stream_that_gives_nothing_is_a_warning()
    {
        var workspace = Valid.Change(ElementsFile, "    options: [leader, deputy]\n", "    options: [leader, deputy]\n    trust: [health/beds, health/visits]\n");
        Assert.Equal(["DTI2509 health/visits"], workspace.Found());
    }
}
