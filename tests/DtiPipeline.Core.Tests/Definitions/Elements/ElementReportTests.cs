using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Elements.Reuse;

namespace DtiPipeline.Core.Tests.Definitions.Elements;

public sealed class ElementReportTests
{
    [Fact]
    public void An_element_of_several_sets_is_listed_with_how_many_indicators_of_each_use_it()
    {
        var second = TestWorkspace.Valid.Change(TestWorkspace.SetFile, "id: demo-huyen", "id: demo-xa").Files.Single(file => file.Path == TestWorkspace.SetFile).Text;
        var report = Report(TestWorkspace.Valid.With("mappings/indicator-sets/demo-xa.yaml", second));

        Assert.Equal(["visits.total 4", "beds.head 2", "beds.plan 2", "visits.early 2", "visits.fees 2", "beds.total 0"],
            report.Shared.Select(shared => FormattableString.Invariant($"{shared.Element.Code} {shared.Indicators}")));
        Assert.Equal([new SetUse("demo-huyen", 2, false), new SetUse("demo-xa", 2, false)], report.Shared[0].Uses.AsEnumerable());
        Assert.Equal([new SetUse("demo-huyen", 0, true), new SetUse("demo-xa", 0, true)], report.Shared[^1].Uses.AsEnumerable());
    }

    [Fact]
    public void An_element_of_one_set_is_not_shared()
    {
        Assert.Empty(Report(TestWorkspace.Valid).Shared);
    }

    [Theory]
    [InlineData("visits.in-hospital", "Lượt khám", "lượt", "SameName 1")]
    [InlineData("visits.in-hospital", "LƯỢT KHÁM", "lượt", "SameName 1")]
    [InlineData("total.visit", "Số người đến", "lượt", "SameCode 0")]
    [InlineData("visits.totals", "Số người đến", "lượt", "SameCode 0")]
    [InlineData("visits.in-hospital", "Tổng số lượt khám bệnh", "lượt", "AlikeNames 0.67")]
    [InlineData("visits.in-hospital", "Tổng số lượt khám bệnh", "người", "")]
    [InlineData("visits.in-hospital", "Lượt nằm viện dài ngày", "lượt", "")]
    public void Two_codes_for_what_may_be_one_quantity_are_told_with_the_reason(string code, string name, string unit, string expected)
    {
        var pairs = Report(WithElement(code, name, unit)).LookAlikes.Where(pair => pair.Left.Code == "visits.total" || pair.Right.Code == "visits.total");

        Assert.Equal(expected, string.Join("; ", pairs.Select(pair => FormattableString.Invariant($"{pair.Reason} {Math.Round(pair.Overlap, 2):0.##}"))));
    }

    [Fact]
    public void What_one_document_keeps_apart_is_kept_apart_on_purpose()
    {
        var workspace = TestWorkspace.Valid.Change(TestWorkspace.ElementsFile, "name: Lượt khám sớm hẹn", "name: Lượt khám bệnh");

        Assert.Empty(Report(workspace).LookAlikes);
    }

    private static TestWorkspace WithElement(string code, string name, string unit) => TestWorkspace.Valid.Change(TestWorkspace.ElementsFile, "  beds.plan:\n", $"""
          {code}:
            name: {name}
            definition: Thử.
            unit: {unit}
            type: number
            kind: flow
          beds.plan:

        """.Replace("\r", "", StringComparison.Ordinal));

    private static ElementReport Report(TestWorkspace workspace)
    {
        var loaded = workspace.Load();
        Assert.True(loaded.Set is not null, string.Join('\n', loaded.Findings));
        return ElementReport.Of(loaded.Set);
    }
}
