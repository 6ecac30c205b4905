using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.IndicatorSets;

public sealed class LettersAreInputsTests
{
    [Fact]
    public void A_letter_without_input_is_refused_and_an_input_without_use_a_warning()
    {
        var workspace = Valid.Change(SetFile, "denominator: [b] }\n        inputs:\n          - { letter: a, name: Lượt khám sớm", "denominator: [c] }\n        inputs:\n          - { letter: a, name: Lượt khám sớm");
        Assert.Equal(["DTI2604 c", "DTI2605 b"], workspace.Found());
    }
}
