using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Pipeline.Tests.Stewarding;

/// <summary>What waits for a steward after one night, after others, and after the fix.</summary>
public sealed class WorkListTests
{
    private const string Crosswalk = "mappings/crosswalks/tuan-giao-units.csv";
    private const string Word = "Xã Tênh Phong";

    private static readonly DateOnly Today = new(2025, 1, 2);

    [Fact]
    public async Task A_word_waits_through_runs_of_other_rounds_until_its_own_is_counted_again_or_closed()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        async Task<bool> WaitsAsync(DateOnly today) => (await new WorkList(bench.Database, () => bench.Given, () => today).ReadAsync(default)).Any(item => item.Word == Word);

        var row = bench.TextOf(Crosswalk).Split('\n').Single(line => line.StartsWith($"{Word},", StringComparison.Ordinal)) + "\n";
        bench.Change(Crosswalk, row, "");
        await bench.RunAsync("2025-01-02", "telecom-operators");
        Assert.True(await WaitsAsync(Today));
        Assert.False(await WaitsAsync(new DateOnly(2025, 1, 16)));

        // A later run that asks nothing of the kind.
        await bench.RunAsync(new RunRequest { Assessments = ["ia-dom-2024"], AsOf = new DateOnly(2024, 12, 31), Connectors = ["declared-values"], AllowInvented = true });
        Assert.True(await WaitsAsync(Today));

        // Decided, and not yet counted; then counted, once for all files of the stream.
        var text = bench.TextOf(Crosswalk);
        bench.Change(Crosswalk, text, text + row);
        Assert.True(await WaitsAsync(Today));
        await bench.RunAsync(GroupReplay.Of(Today, ["telecom-operators"], invented: true) with { Assessments = ["tuan-giao-2024"] });
        Assert.False(await WaitsAsync(Today));
    }
}
