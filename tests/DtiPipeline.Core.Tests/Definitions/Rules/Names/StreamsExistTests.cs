using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class StreamsExistTests
{
    [Fact]
    public void A_mapping_of_no_stream_is_named_at_its_name()
    {
        Assert.Equal(["DTI2202 bed"], Valid.Change(MappingFile, "  beds:\n", "  bed:\n").Found());
    }

    [Fact]
    public void A_case_of_no_stream_is_named()
    {
        Assert.Equal(["DTI2202 visit"], Valid.Change(CasesFile, "stream: visits", "stream: visit").Found());
    }

    [Fact]
    public void Trust_in_a_stream_the_connector_lacks_is_named()
    {
        var workspace = Valid.Change(ElementsFile, "    options: [leader, deputy]\n", "    options: [leader, deputy]\n    trust: [health/bed]\n");
        Assert.Equal(["DTI2202 health/bed"], workspace.Found());
    }
}
