using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.IndicatorSets;

public sealed class TargetsNameIndicatorsTests
{
    [Theory]
    [InlineData("1.1", 0)]
    [InlineData("1.9", 1)]
    public void A_target_speaks_of_an_indicator_of_its_own_set(string code, int findings)
    {
        var set = Valid.Change(SetFile, "period: {", $"targets: [{{ item: II.1, text: đạt 80%, indicator: \"{code}\", figure: 80% }}]\nperiod: {{");

        Assert.Equal(findings, set.Found().Count(found => found == $"DTI2613 \"{code}\""));
        Assert.Equal(findings, set.Found().Count);
    }
}
