using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class NamesAreUniqueTests
{
    [Fact]
    public void A_round_stands_once()
    {
        Assert.Equal(["DTI2301 2024-q1"], Valid.Change(AssessmentsFile, "id: 2024-final", "id: 2024-q1").Found());
    }

    [Fact]
    public void A_unit_is_assessed_once()
    {
        Assert.Equal(["DTI2301 \"001\""], Valid.Change(AssessmentsFile, "units: [\"001\"]", "units: [\"001\", \"001\"]").Found());
    }

    [Fact]
    public void An_indicator_has_its_code_alone()
    {
        Assert.Equal(["DTI2301 1.3.1"], Valid.Change(SetFile, "code: 1.3.2", "code: 1.3.1").Found());
    }

    [Fact]
    public void A_spelling_leads_to_one_row()
    {
        Assert.Equal(["DTI2301 Sở Y tế", "DTI2210 Phòng VHTT, Sở Y tế"], Valid.Change(AgenciesFile, "\"Phòng VHTT, Sở Y tế\"", "Sở Y tế").Found());
    }

    [Fact]
    public void A_reference_value_stands_once()
    {
        Assert.Equal(["DTI2301 beds.total"], Valid.Change(ReferenceValuesFile, "beds.total,,2023", "beds.total,001,2023").Found());
    }
}
