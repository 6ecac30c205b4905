using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.IndicatorSets;

public sealed class MethodsAreSoundTests
{
    [Fact]
    public void What_a_method_finds_wrong_with_itself_is_reported()
    {
        var workspace = Valid.Change(SetFile, "options: [{ key: \"true\", label: Có, fraction: 1 }, { key: \"false\", label: Không, fraction: 0 }]", "options: [{ key: \"true\", label: Có, fraction: 1 }, { key: \"false\", label: Không, fraction: 0 }, { key: \"true\", label: Có, fraction: 1 }]");
        Assert.Equal(["DTI6003 method"], workspace.Found());
    }
}
