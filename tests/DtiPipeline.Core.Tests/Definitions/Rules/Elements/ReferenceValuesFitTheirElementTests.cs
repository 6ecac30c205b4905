using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Elements;

public sealed class ReferenceValuesFitTheirElementTests
{
    [Fact]
    public void A_reference_value_of_a_number_is_a_number()
    {
        Assert.Equal(["DTI2105 \"40,5\""], Valid.Change(ReferenceValuesFile, "40.5", "\"40,5\"").Found());
    }
}
