using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class NamesAreWellFormedTests
{
    [Fact]
    public void A_field_is_written_with_underscores()
    {
        var workspace = Valid.Change(ConnectorFile, "      insured: {", "      isInsured: {").Change(MappingFile, ", insured: true", "");
        Assert.Equal(["DTI2304 isInsured"], workspace.Found());
    }

    [Fact]
    public void The_system_column_cannot_be_a_field()
    {
        Assert.Equal(["DTI2304 as_of"], Valid.Change(ConnectorFile, "      insured: {", "      as_of: {").Change(MappingFile, ", insured: true", "").Found());
    }

    [Fact]
    public void A_data_element_is_written_in_lower_case()
    {
        var workspace = Valid.Change(ElementsFile, "  beds.total:", "  Beds.total:");
        Assert.Equal(["DTI2304 Beds.total", "DTI2205 beds.total", "DTI2205 beds.total", "DTI2205 beds.total", "DTI2205 beds.total"], workspace.Found());
    }

    [Fact]
    public void Connector_and_stream_leave_room_for_the_name_of_their_table()
    {
        var workspace = Valid.Change(ConnectorFile, "  visits:\n", "  visits-of-all-kinds-in-all-places-and-at-all-times:\n").Change(MappingFile, "  visits:\n", "  visits-of-all-kinds-in-all-places-and-at-all-times:\n").Change(CasesFile, "stream: visits", "stream: visits-of-all-kinds-in-all-places-and-at-all-times");
        Assert.Equal(["DTI2304 visits-of-all-kinds-in-all-places-and-at-all-times"], workspace.Found());
    }
}
