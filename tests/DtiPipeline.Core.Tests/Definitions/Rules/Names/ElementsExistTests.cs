using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class ElementsExistTests
{
    [Fact]
    public void An_input_of_no_data_element_is_named()
    {
        Assert.Equal(["DTI2205 visits.earl"], Valid.Change(SetFile, "element: visits.early", "element: visits.earl").Found());
    }

    [Fact]
    public void A_reference_value_of_no_data_element_is_named()
    {
        Assert.Equal(["DTI2205 beds.totle"], Valid.Change(ReferenceValuesFile, "beds.total,001", "beds.totle,001").Found());
    }

    [Fact]
    public void A_case_of_no_data_element_is_named()
    {
        Assert.Equal(["DTI2205 visit.total"], Valid.Change(CasesFile, "element: visits.total, value: 1", "element: visit.total, value: 1").Found());
    }
}
