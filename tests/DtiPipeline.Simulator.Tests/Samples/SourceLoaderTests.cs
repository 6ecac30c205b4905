using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator.Tests.Samples;

public sealed class SourceLoaderTests
{
    [Fact]
    public async Task Everything_wrong_in_the_samples_is_found_at_once_and_nothing_starts()
    {
        using var connectors = new TemporaryConnectors()
            .With("a", "simulator.yaml", """
                environment: { A_URL: address, A_SECRET: generated }
                token: { path: /token, client_id: A_ID, client_secret: A_SECRT }
                routes:
                  - path: /one
                    records: one.json
                  - path: /two
                    page: { type: page, parameter: page, records: "" }
                  - path: /three
                    records: three.json
                    colour: red
                """)
            .With("a", "three.json", """{ "not": "an array" }""")
            .With("b", "simulator.yaml", """
                environment: { A_URL: address }
                api_key: { secret: A_URL }
                """)
            .With("c", "notes.txt", "no simulator.yaml here");

        var fault = await Assert.ThrowsAsync<SimulatorNotStarted>(() => SourceSimulator.StartAsync(connectors.Folder));

        Assert.Equal(
        [
            $"{DefinitionCodes.UnknownField} connectors/a/samples/simulator.yaml:10:5",
            $"{SimulatorCodes.UnknownVariable} connectors/a/samples/simulator.yaml:2:35",
            $"{SimulatorCodes.UnknownVariable} connectors/a/samples/simulator.yaml:2:56",
            $"{SimulatorCodes.SampleFileMissing} connectors/a/samples/simulator.yaml:4:5",
            $"{SimulatorCodes.RecordsNotNamed} connectors/a/samples/simulator.yaml:6:5",
            $"{SimulatorCodes.PagesNeedAnEnvelope} connectors/a/samples/simulator.yaml:6:5",
            $"{SimulatorCodes.RecordsNoArray} connectors/a/samples/three.json:1:1",
            $"{SimulatorCodes.KeyHasNoPlace} connectors/b/samples/simulator.yaml:2:1",
            $"{SimulatorCodes.VariableTwice} connectors/b/samples/simulator.yaml:1:23",
        ], fault.Findings.Select(finding => $"{finding.Code} {finding.At}"));
    }

    [Fact]
    public async Task XML_records_are_one_document_inside_one_element()
    {
        using var connectors = new TemporaryConnectors()
            .With("a", "simulator.yaml", """
                environment: { A_URL: address }
                routes:
                  - path: /one
                    records: one.xml
                    page: { type: none, records: list/docs, total: total }
                  - path: /two
                    records: two.xml
                """)
            .With("a", "one.xml", "<r><doc/></q>")
            .With("a", "two.xml", "<r><doc/></r>");

        var fault = await Assert.ThrowsAsync<SimulatorNotStarted>(() => SourceSimulator.StartAsync(connectors.Folder));

        Assert.Equal(
        [
            $"{SimulatorCodes.SeveralRoots} connectors/a/samples/simulator.yaml:3:5",
            $"{SimulatorCodes.RecordsNotXml} connectors/a/samples/one.xml:1:12",
            $"{SimulatorCodes.PagesNeedAnEnvelope} connectors/a/samples/simulator.yaml:6:5",
        ], fault.Findings.Select(finding => $"{finding.Code} {finding.At}"));
    }

    [Theory]
    [InlineData("28,15,4,5,2,2", "28,15,4,5,3,2", SimulatorCodes.CountsDisagree)]
    [InlineData("35,12,7,28", "35,12,8,28", SimulatorCodes.CountsDisagree)]
    [InlineData("35,12,7,28", "35,twelve,7,28", DefinitionCodes.WrongFormat)]
    [InlineData("2024-06-30,35", "2024-06-31,35", DefinitionCodes.WrongFormat)]
    [InlineData("2024-06-30,35", "2024-04-09,35", SimulatorCodes.QuarterTooShort)]
    [InlineData("5,4,0,2,0,0", "5,4,0,2,0", DefinitionCodes.CellCount)]
    public async Task A_generator_s_table_that_cannot_be_expanded_is_named_by_line(string good, string bad, string code)
    {
        using var connectors = new TemporaryConnectors()
            .With("office", "simulator.yaml", Office("simulator.yaml"))
            .With("office", "dossiers.generator.yaml", Office("dossiers.generator.yaml"))
            .With("office", "procedures.csv", Office("procedures.csv"))
            .With("office", "dossiers.csv", Office("dossiers.csv").Replace(good, bad, StringComparison.Ordinal));

        var fault = await Assert.ThrowsAsync<SimulatorNotStarted>(() => SourceSimulator.StartAsync(connectors.Folder));

        Assert.Contains(fault.Findings, finding => finding.Code == code && finding.At!.File == "connectors/office/samples/dossiers.csv" && finding.At.Line > 1);
    }

    [Fact]
    public async Task A_list_without_weight_cannot_be_drawn_from()
    {
        using var connectors = new TemporaryConnectors()
            .With("office", "simulator.yaml", Office("simulator.yaml"))
            .With("office", "dossiers.generator.yaml", Office("dossiers.generator.yaml").Replace("weight: 700", "weight: 0", StringComparison.Ordinal).Replace("weight: 300", "weight: 0", StringComparison.Ordinal))
            .With("office", "procedures.csv", Office("procedures.csv"))
            .With("office", "dossiers.csv", Office("dossiers.csv"));

        var fault = await Assert.ThrowsAsync<SimulatorNotStarted>(() => SourceSimulator.StartAsync(connectors.Folder));

        var finding = Assert.Single(fault.Findings);
        Assert.Equal(SimulatorCodes.NothingToDraw, finding.Code);
        Assert.Contains("channels.direct", finding.Arguments["name"], StringComparison.Ordinal);
    }

    private static string Office(string file) => File.ReadAllText(Path.Combine(Given.Connectors, "office", "samples", file));
}
