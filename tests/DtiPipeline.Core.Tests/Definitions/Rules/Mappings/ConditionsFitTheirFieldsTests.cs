using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Mappings;

public sealed class ConditionsFitTheirFieldsTests
{
    [Fact]
    public void A_number_is_compared_with_a_number()
    {
        Assert.Equal(["DTI2510 day"], Valid.Change(MappingFile, "fee: { above: 0 }", "fee: { above: day }").Found());
    }

    [Fact]
    public void Words_have_no_order()
    {
        Assert.Equal(["DTI2510 above"], Valid.Change(MappingFile, "fee: { above: 0 }", "place: { above: 0 }").Found());
    }

    [Fact]
    public void A_day_is_compared_with_a_day()
    {
        Assert.Equal(["DTI2510 fee"], Valid.Change(MappingFile, "before_field: due", "before_field: fee").Found());
    }

    [Fact]
    public void A_condition_says_something()
    {
        Assert.Equal(["DTI2511 status"], Valid.Change(MappingFile, "status: [done, returned]", "status: []").Found());
    }
}
