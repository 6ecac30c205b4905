using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class PersonalDataIsDeclaredTests
{
    [Theory]
    [InlineData("Họ và tên")]
    [InlineData("HO TEN NGUOI DAN")]
    [InlineData("Số điện thoại")]
    [InlineData("Số CCCD/CMND")]
    [InlineData("Địa chỉ thường trú")]
    [InlineData("applicant.idNumber")]
    [InlineData("contact.e-mail")]
    public void A_column_that_is_called_like_personal_data_is_asked_about(string name) =>
        Assert.Equal($"DTI2433 {name}", Assert.Single(Valid.Change(ConnectorFile, "from: Phụ trách", $"from: {name}").Found()));

    [Theory]
    [InlineData("Phụ trách")]
    [InlineData("Số người có mặt")]
    [InlineData("Địa bàn")]
    public void Other_columns_are_not(string name) => Assert.Empty(Valid.Change(ConnectorFile, "from: Phụ trách", $"from: {name}").Found());

    [Fact]
    public void How_many_have_a_telephone_is_no_personal_data() =>
        Assert.Empty(Valid.Change(ConnectorFile, "from: Giường hỏng", "from: Số người có số điện thoại").Found());

    [Fact]
    public void What_is_dropped_lies_in_the_landed_bytes_all_the_same()
    {
        var dropped = Valid.Change(ConnectorFile, "drops: [patient]", "drops: [patient.phone]");
        Assert.Equal(["DTI2433 patient.phone"], dropped.Found());
        Assert.Empty(dropped.Change(ConnectorFile, "    drops:", "    personal_data: true\n    retention: { keep: 90d }\n    drops:").Found());
    }
}
