using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Mappings;

public sealed class ExpectedUnitsAreNamedTests
{
    [Fact]
    public void Rows_that_name_no_unit_speak_of_the_scope_alone()
    {
        Assert.Equal(["DTI2512 communes"], Valid.Change(MappingFile, "unit: { field: unit, scope: \"001\" }", "unit: { scope: \"001\" }").Found());
    }
}
