using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Rules;
using DtiPipeline.Core.Diagnostics;
using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions;

public sealed class DefinitionLoaderTests
{
    [Fact]
    public void A_sound_workspace_has_no_findings_and_a_set()
    {
        Assert.Empty(Valid.Found());
        var loaded = Valid.Load();
        Assert.Equal(13, loaded.Files);
        Assert.Equal(["visits", "beds"], loaded.Set!.Connector("health").Streams.Select(stream => stream.Id));
        Assert.Equal("phong-vhtt so-y-te", string.Join(' ', loaded.Set.Agencies[1].Codes));
        Assert.Equal(1200, loaded.Set.Units.Lineage[1].People);
        Assert.Equal("Xã C", loaded.Set.Units.Find("00011", new DateOnly(2025, 7, 1))!.Name);
        Assert.Equal(2, loaded.Set.Set("demo-huyen").Pillars[0].Indicators[2].Children.Length);
    }

    [Fact]
    public void With_an_error_there_is_no_set_but_with_a_warning_there_is()
    {
        Assert.Null(Valid.Change(ConnectorFile, "owner: so-y-te", "owner: nobody").Load().Set);
        Assert.NotNull(Valid.Change(SetFile, "total_printed: 20", "total_printed: 21").Load().Set);
    }

    [Fact]
    public void An_empty_workspace_is_a_finding_without_a_place()
    {
        var finding = Assert.Single(DefinitionLoader.Load([]).Findings);
        Assert.Equal(DefinitionCodes.NoDefinitions, finding.Code);
        Assert.Null(finding.At);
    }

    [Fact]
    public void A_connector_folder_without_its_file_is_named()
    {
        var finding = Valid.With("connectors/police/README.md", "").TheFinding();
        Assert.Equal((DefinitionCodes.NoConnectorFile, "police"), (finding.Code, finding.Arguments["name"]));
    }

    [Theory]
    [InlineData("mappings/crosswalk/units.csv", "mappings/crosswalks/units.csv")]
    [InlineData("mappings/data-element/people.yaml", "mappings/data-elements/people.yaml")]
    [InlineData("mappings/cases/health.case.yaml", "mappings/cases/health.cases.yaml")]
    public void A_file_nobody_reads_is_a_warning_with_the_place_it_may_belong_to(string path, string nearest)
    {
        var loaded = Valid.With(path, "").Load();
        var finding = Assert.Single(loaded.Findings);
        Assert.Equal((DefinitionCodes.UnknownFile, nearest), (finding.Code, finding.Arguments["nearest"]));
        Assert.NotNull(loaded.Set);
    }

    [Theory]
    [InlineData("mappings/README.md")]
    [InlineData("mappings/schemas/connector.schema.json")]
    [InlineData("connectors/README.md")]
    [InlineData("connectors/health/samples/simulator.yaml")]
    public void What_is_no_definition_is_left_alone(string path)
    {
        Assert.Empty(Valid.With(path, "").Found());
    }

    [Fact]
    public void An_unreadable_file_is_reported_and_the_others_go_on()
    {
        var workspace = Valid.With(ElementsFile, "elements: [\n").Change(ConnectorFile, "owner: so-y-te", "owner: so-yte");
        Assert.Equal(["DTI2209 so-yte", "DTI1003 ["], workspace.Found());
    }

    [Fact]
    public void Names_that_an_unreadable_file_may_hold_are_not_reported_as_unknown()
    {
        Assert.Equal(["DTI1007 \uFFFD"], Valid.Change(StatusesFile, "open", "open\uFFFD").Found());
        Assert.Equal(["DTI1006 #"], Valid.With(ConnectorFile, "# nothing yet\n").Found());
        Assert.Equal(["DTI1006"], Valid.With(UnitsFile, " \n").Found());
        Assert.Equal(["DTI1006"], Valid.With(SetFile, "").Found());
    }

    [Fact]
    public void A_fault_of_reading_is_not_echoed_by_rules_about_values()
    {
        // Without its maximum the indicator would count as 0 points, and the pillar's sum would be wrong.
        Assert.Equal(["DTI2105 mười"], Valid.Change(SetFile, "max: 10\n", "max: mười\n").Found());
    }

    [Fact]
    public void Names_are_checked_even_in_a_file_with_faults()
    {
        var workspace = Valid.Change(SetFile, "max: 10\n", "max: mười\n").Change(SetFile, "element: visits.early", "element: visits.erly");
        Assert.Equal(["DTI2105 mười", "DTI2205 visits.erly"], workspace.Found());
    }

    [Fact]
    public void Findings_are_ordered_by_file_and_position()
    {
        var findings = Valid.Change(AssessmentsFile, "set: demo-huyen", "set: demo").Change(SetFile, "total_printed: 20", "total_printed: 21")
            .Change(SetFile, "element: visits.early", "element: visits.totl").Change(ConnectorFile, "owner: so-y-te", "owner: nobody").Load().Findings;
        Assert.Equal(findings.Select(finding => finding.At!.ToString()),
            findings.OrderBy(f => f.At!.File, StringComparer.Ordinal).ThenBy(f => f.At!.Line).Select(finding => finding.At!.ToString()));
        Assert.Equal([ConnectorFile, AssessmentsFile, ElementsFile, SetFile, SetFile], findings.Select(finding => finding.At!.File));
    }

    [Fact]
    public void Decomposed_letters_are_a_warning_and_read_as_composed()
    {
        var workspace = Valid.Change(AgenciesFile, "Sở Y tế,so-y-te", "Sơ\u0309 Y tế,so-y-te");
        Assert.Equal(DefinitionCodes.NotComposed, workspace.TheFinding().Code);
        Assert.Equal("Sở Y tế", workspace.Load().Set!.Agencies[0].NameAsPrinted);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        Assert.Empty(Valid.Change(AgenciesFile, "name_as_printed,", "\uFEFFname_as_printed,").Found());
        Assert.Empty(Valid.Change(ElementsFile, "elements:\n", "\uFEFFelements:\n").Found());
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var files = Valid.Change(ConnectorFile, "owner: so-y-te", "owner: nobody").Change(AssessmentsFile, "set: demo-huyen", "set: demo").Files;
        Assert.Equal(DefinitionLoader.Load(files).Findings.Select(f => f.Code), DefinitionLoader.Load([.. files.Reverse()]).Findings.Select(f => f.Code));
    }

    [Fact]
    public void Every_rule_stands_in_the_table_once()
    {
        var rules = typeof(IDefinitionRule).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IDefinitionRule)) && !type.IsInterface);
        Assert.Equal(rules.Select(type => type.Name).Order(), DefinitionRules.All.Select(rule => rule.GetType().Name).Order());
    }
}
