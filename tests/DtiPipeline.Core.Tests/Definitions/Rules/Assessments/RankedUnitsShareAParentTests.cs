using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Assessments;

public sealed class RankedUnitsShareAParentTests
{
    private static readonly TestWorkspace TwoDistricts = Valid
        .Change(UnitsFile, "00012,Xã D", "002,Huyện E,Huyện,01,,2025-07-01,,test\n00013,Xã F,Xã,002,,2025-07-01,,test\n00012,Xã D")
        .Change(SetFile, "level: huyen", "level: xa")
        .Change(AssessmentsFile, "units: [\"001\"]", "units: [\"00011\", \"00013\"]");

    [Fact]
    public void Communes_of_two_districts_are_one_group_where_the_document_ranks_them_together()
    {
        Assert.Empty(TwoDistricts.Found());
    }

    [Fact]
    public void They_are_none_where_each_district_ranks_its_own()
    {
        var ranked = TwoDistricts.Change(SetFile, "period: {", "ranking: { group: parent, as_printed: từng huyện, source: III.1 }\nperiod: {");

        Assert.Equal(["DTI2706 \"00013\""], ranked.Found());
    }
}
