using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Mappings;

public sealed class SumsAddNumbersTests
{
    [Fact]
    public void Words_are_not_added()
    {
        Assert.Equal(["DTI2504 place"], Valid.Change(MappingFile, "visits.fees: { sum: fee }", "visits.fees: { sum: place }").Found());
    }

    [Fact]
    public void What_is_taken_away_is_of_the_same_type()
    {
        Assert.Equal(["DTI2504 plan"], Valid.Change(MappingFile, "minus: broken", "minus: plan").Found());
    }
}
