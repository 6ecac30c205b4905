using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class CaseFieldsExistTests
{
    [Fact]
    public void A_row_of_a_case_has_no_other_fields_than_its_stream()
    {
        Assert.Equal(["DTI2203 plaice"], Valid.Change(CasesFile, "code: x, place:", "code: x, plaice:").Found());
    }
}
