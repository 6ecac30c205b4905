using System.Text;
using DtiPipeline.Simulator;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Cli.Tests;

public sealed class RejectsCommandTests
{
    [Fact]
    public async Task Refused_rows_are_listed_by_cause_with_an_example_a_remedy_and_what_hangs_on_it()
    {
        await using var simulator = await SourceSimulator.StartAsync(Repository.PathOf("connectors"));
        await using var warehouse = await NightWarehouse.CreateAsync(DatabaseKind.Sqlite, Repository.Root, simulator.Environment, isBeside: true);
        warehouse.Spoil("viettel_2024-03.tsv", "XA RANG DONG\t1137\t", "XA RANG DONG\t\t");
        var (exit, _, _) = await warehouse.RunAsync("run", "--assessment", "tuan-giao-2024", "--connector", "telecom-operators", "--as-of", "2024-04-10");
        Assert.Equal(ExitCode.NeedsAttention, exit);

        var shown = new StringBuilder();
        foreach (var arguments in (string[][])[["--lang", "en"], ["--lang", "vi"], ["--format", "json"]])
            shown.Append("dti rejects list --group ").AppendJoin(' ', arguments).Append('\n')
                .Append((await warehouse.HereAsync(["rejects", "list", "--group", .. arguments])).Output.ReplaceLineEndings("\n").TrimEnd('\n')).Append("\n\n");
        GoldenFile.Check("Golden/rejects-by-cause.txt", shown.ToString());
    }
}
