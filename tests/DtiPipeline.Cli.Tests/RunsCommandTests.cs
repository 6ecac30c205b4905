using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Records;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Cli.Tests;

public sealed class RunsCommandTests
{
    [Fact]
    public async Task Show_tells_which_rows_were_left_out_for_which_reason_and_where_they_stand()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var run = await LoadAsync(test);

        var shown = await Cli.JsonAsync("runs", "show", run, "--database", test.Target);
        Assert.Equal(
            ["""{"connector":"police-vneid","stream":"accounts","reason":"footnote","rows":2,"positions":"a.xlsx: T\u1ED5ng h\u1EE3p!25-26"}"""],
            shown.GetProperty("drops").EnumerateArray().Select(drop => System.Text.Json.JsonSerializer.Serialize(drop)));

        var text = (await Cli.RunAsync("runs", "show", run, "--database", test.Target, "--lang", "vi")).Output;
        Assert.Matches("police-vneid/accounts\r?\n +chú thích, chữ ký +2  a.xlsx: Tổng hợp!25-26\r?\n", text);
    }

    private static async Task<string> LoadAsync(TestDatabase test)
    {
        var token = await test.Database.BeginRunAsync();
        var stream = DefinitionLoader.Load(Workspace.Find(Repository.Root, "")!.ReadDefinitions()).Set!.Connectors.Single(one => one.Id == "police-vneid").Streams.Single(one => one.Id == "accounts");
        var staging = new StagingStore(test.Database);
        var table = await staging.EnsureTableAsync(token, "police-vneid", stream);
        var payloads = await new PayloadStore(test.Database).RegisterAsync(token, "police-vneid", "accounts", [new PayloadReceipt
        {
            Sha256 = DefinitionStore.HashOf("a"), Name = "a.xlsx", Request = "a.xlsx", ReceivedAt = DateTimeOffset.UnixEpoch, Size = 1, AsOf = new DateOnly(2024, 3, 31),
        }]);
        await using var load = await staging.BeginLoadAsync(token, table, new LoadStart(payloads));
        load.Drop(DropReason.Footnote, 2);
        load.DroppedAt(new Dictionary<DropReason, string> { [DropReason.Footnote] = "a.xlsx: Tổng hợp!25-26" });
        await load.CompleteAsync(LoadScope.All, []);
        return token.Run.ToString(CultureInfo.InvariantCulture);
    }
}
