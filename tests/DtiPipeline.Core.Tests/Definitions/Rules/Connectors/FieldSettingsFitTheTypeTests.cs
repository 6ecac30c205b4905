using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class FieldSettingsFitTheTypeTests
{
    [Fact]
    public void A_unit_of_money_on_a_plain_number_is_refused()
    {
        var workspace = Valid.Change(ConnectorFile, "beds: { from: Số giường, type: integer", "beds: { from: Số giường, type: integer, unit: trieu-dong");
        Assert.Equal(["DTI2417 unit"], workspace.Found());
    }

    [Fact]
    public void A_cell_says_yes_or_no_by_words()
    {
        Assert.Equal(["DTI2412 boolean"], Valid.Change(ConnectorFile, ", words: { yes: [Có], no: [Không] }", "").Found());
    }

    [Fact]
    public void A_word_is_yes_or_no()
    {
        Assert.Equal(["DTI2412 Có"], Valid.Change(ConnectorFile, "no: [Không]", "no: [Không, Có]").Found());
    }
}
