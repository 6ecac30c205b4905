using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Assessments;

public sealed class UnitsAreThoseOfTheDocumentTests
{
    private static readonly TestWorkspace Listed = Valid.Change(
        SetFile, "period: {", "evaluated: { as_printed: các huyện, source: I.2, units: [{ item: \"1\", name_as_printed: Huyện B, unit: \"001\" }] }\nperiod: {");

    [Fact]
    public void The_listed_units_are_what_is_assessed()
    {
        Assert.Empty(Listed.Found());
    }

    [Fact]
    public void A_unit_more_or_less_is_a_warning_that_names_it()
    {
        var more = Listed.Change(UnitsFile, "00012,Xã D", "002,Huyện E,Huyện,01,,2025-07-01,,test\n00012,Xã D").Change(AssessmentsFile, "units: [\"001\"]", "units: [\"002\"]");
        var finding = more.TheFinding();

        Assert.Equal(("DTI2707", "001", "002"), (finding.Code, finding.Arguments["missing"], finding.Arguments["more"]));
    }

    [Fact]
    public void A_listed_unit_that_does_not_exist_is_an_error()
    {
        Assert.Contains(Listed.Change(SetFile, "unit: \"001\" }]", "unit: \"009\" }]").Found(), found => found.EndsWith("\"009\"", StringComparison.Ordinal));
    }
}
