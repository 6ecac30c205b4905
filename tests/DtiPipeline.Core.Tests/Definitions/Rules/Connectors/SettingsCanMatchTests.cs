using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class SettingsCanMatchTests
{
    [Fact]
    public void The_name_of_a_file_holds_no_slash()
    {
        var workspace = Valid.Change(ConnectorFile, "files: \"giuong_*.xlsx\"", "files: \"2024/giuong_*.xlsx\"");
        Assert.Equal(["DTI2412 \"2024/giuong_*.xlsx\""], workspace.Found());
    }

    [Fact]
    public void A_date_pattern_holds_a_date()
    {
        Assert.Equal(["DTI2412 \"ngày {dd/MM}\""], Valid.Change(ConnectorFile, "pattern: \"ngày {dd/MM/yyyy}\"", "pattern: \"ngày {dd/MM}\"").Found());
    }

    [Fact]
    public void Some_status_means_success()
    {
        Assert.Equal(["DTI2412 status"], Valid.Change(ConnectorFile, "ok: [\"200\"]", "ok: []").Found());
    }

    [Fact]
    public void Some_word_means_a_total()
    {
        Assert.Equal(["DTI2412 words"], Valid.Change(ConnectorFile, "words: [Cộng]", "words: []").Found());
    }

    [Fact]
    public void Decimals_and_groups_look_different()
    {
        Assert.Equal(["DTI2412 \",\""], Valid.Change(ConnectorFile, "group: \".\"", "group: \",\"").Found());
    }

    [Fact]
    public void A_date_format_names_day_and_month_and_year()
    {
        Assert.Equal(["DTI2412 MM/yyyy"], Valid.Change(ConnectorFile, "date: [dd/MM/yyyy]", "date: [MM/yyyy]").Found());
    }
}
