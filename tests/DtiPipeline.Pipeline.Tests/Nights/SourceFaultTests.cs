using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.DataValues;

namespace DtiPipeline.Pipeline.Tests.Nights;

/// <summary>What a night says of every fault that the simulator can play, and of the four ways in which nothing comes. None of them is ever zero.</summary>
public class SourceFaultTests
{
    private const string Documents = "document-management";
    private const string Total = "documents.outgoing.total";

    [Theory]
    [InlineData("down", CollectionCodes.SourceDown, "source-down")]
    [InlineData("reset", CollectionCodes.SourceDown, "source-down")]
    [InlineData("truncated", CollectionCodes.SourceDown, "source-down")]
    [InlineData("dribble", CollectionCodes.SourceDown, "source-down")]
    [InlineData("slow", CollectionCodes.SourceDown, "source-down")]
    [InlineData("500", CollectionCodes.SourceDown, "source-down")]
    [InlineData("wrong-json", DecodingCodes.BrokenJson, "source-down")]
    [InlineData("duplicate-page", CollectionCodes.PageRepeated, "source-down")]
    [InlineData("shrinking-total", CollectionCodes.TotalShrank, "source-down")]
    [InlineData("empty", CollectionCodes.EmptyAnswer, "not-reported")]
    public async Task A_fault_ends_the_stream_with_its_own_finding(string fault, string code, string state)
    {
        await using var bench = await StartAsync();
        bench.Suffer(fault);
        var summary = await bench.RunAsync("2025-01-02", Documents);
        Assert.Equal(StepStatus.Failed, summary.Steps.Single(step => step.Stream == "outgoing").Status);
        Assert.Single(summary.Findings, finding => finding.Code == code);
        Assert.Equal((null, state), await ValueAsync(bench, Total));
        Assert.True(summary.NeedsLook);
    }

    [Theory]
    [InlineData("429", Documents)]
    [InlineData("expired-token", "tthc-dvc")]
    public async Task A_fault_that_passes_is_waited_for(string fault, string connector)
    {
        await using var bench = await StartAsync();
        bench.Suffer(fault);
        var summary = await bench.RunAsync("2024-01-20", connector);
        Assert.All(summary.Steps.Where(step => step.Connector == connector), step => Assert.Equal(StepStatus.Done, step.Status));
        Assert.DoesNotContain(summary.Findings, finding => finding.Code.StartsWith("DTI31", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fault_of_the_simulator_is_tried_here()
    {
        var tried = typeof(SourceFaultTests).GetMethods().SelectMany(method => method.GetCustomAttributesData())
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!);
        Assert.Equal(Simulator.SourceSimulator.FaultNames.Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_empty_answer_a_time_out_a_404_and_a_missing_file_are_four_states_up_to_the_scorecard()
    {
        await using var bench = await StartAsync();
        var address = bench.Get("DOCUMENT_MANAGEMENT_URL");
        var inbox = bench.OwnInbox("POLICE_VNEID_INBOX");
        foreach (var file in Directory.EnumerateFiles(inbox))
            File.Delete(file);

        bench.Suffer("empty");
        var empty = await bench.RunAsync("2025-01-08", Documents, "police-vneid");
        Assert.Equal("not-reported", StatusOf(empty, Total));

        bench.Suffer("slow");
        var slow = await bench.RunAsync("2025-01-08", Documents);
        Assert.Equal("source-down", StatusOf(slow, Total));

        bench.Suffer();
        bench.Set("DOCUMENT_MANAGEMENT_URL", address + "/moved");
        var moved = await bench.RunAsync("2025-01-08", Documents);
        Assert.Contains(moved.Findings, finding => finding.Code == CollectionCodes.RequestRefused && finding.Arguments["status"] == "404");
        Assert.Equal("rejected", StatusOf(moved, Total));

        Assert.Equal("late", StatusOf(empty, "people.with-digital-id"));
        foreach (var value in await new DataValueStore(bench.Database).ListAsync(new DataValueFilter { Assessment = "tuan-giao-2024", Unit = "099", UnitDate = new DateOnly(2024, 12, 31) }))
            Assert.NotEqual("0", value.Value);
    }

    [Fact]
    public async Task Days_that_were_never_asked_for_leave_a_hole_and_no_total()
    {
        await using var bench = await StartAsync();
        await CollectAsync(bench, new(2024, 1, 1), new(2024, 2, 29));
        await CollectAsync(bench, new(2024, 4, 1), new(2024, 12, 31));
        await bench.RunAsync("2025-01-02", "police-vneid");
        Assert.Equal((null, "incomplete"), await ValueAsync(bench, Total));
        Assert.Equal((null, "incomplete"), await ValueAsync(bench, Total, "03253"));

        await CollectAsync(bench, new(2024, 3, 1), new(2024, 3, 31));
        await bench.RunAsync("2025-01-02", "police-vneid");
        Assert.Equal(("13345", "reported"), await ValueAsync(bench, Total));
    }

    /// <summary>The state in which the only element of an indicator is scored.</summary>
    private static string StatusOf(RunSummary summary, string element)
    {
        var result = summary.Assessments.Single();
        var set = NightBench.Definitions.Set(result.Planned.Assessment.Set);
        var indicator = set.Pillars.SelectMany(pillar => pillar.Indicators).SelectMany(indicator => (IEnumerable<Core.Definitions.IndicatorSets.Indicator>)[indicator, .. indicator.Children])
            .First(indicator => indicator.Inputs.Any(input => input.Element == element));
        return result.Scorecards.Single().Indicators.Single(scored => scored.Code == indicator.Code).Status;
    }

    private static async Task CollectAsync(NightBench bench, DateOnly from, DateOnly to) => await bench.RunAsync(new()
    {
        AsOf = new DateOnly(2025, 1, 2), Connectors = [Documents], AllowInvented = true, CollectOnly = true, Window = new(from, to),
    });

    private static async Task<NightBench> StartAsync()
    {
        var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        bench.Given = NightBench.Definitions with { Connectors = [.. NightBench.Definitions.Connectors.Select(Impatient)] };
        return bench;
    }

    /// <summary>The shipped definitions wait as long as a night allows; a test has no night.</summary>
    private static ConnectorDefinition Impatient(ConnectorDefinition connector) => connector.Http is not { } http ? connector : connector with
    {
        Http = http with { PerTry = TimeSpan.FromMilliseconds(700), Total = TimeSpan.FromSeconds(8), Retries = connector.Id == Documents ? 2 : http.Retries, RateLimit = null },
    };

    private static async Task<(string?, string)> ValueAsync(NightBench bench, string element, string unit = "099")
    {
        var value = Assert.Single(await new DataValueStore(bench.Database).ListAsync(
            new DataValueFilter { Assessment = "tuan-giao-2024", Round = "2024-final", Unit = unit, Element = element, UnitDate = new DateOnly(2024, 12, 31) }));
        return (value.Value, value.State);
    }
}
