using System.Text.Json;

namespace DtiPipeline.Cli.Tests;

public sealed class ConnectorsCommandTests
{
    [Fact]
    public async Task List_names_every_connector_its_streams_and_the_variables_it_needs()
    {
        var connectors = await Cli.JsonAsync("connectors", "list");
        var one = connectors.EnumerateArray().Single(connector => connector.GetProperty("id").GetString() == "tthc-dvc");
        Assert.Equal(["TTHC_DVC_CLIENT_ID", "TTHC_DVC_CLIENT_SECRET", "TTHC_DVC_INBOX", "TTHC_DVC_URL"], one.GetProperty("variables").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(["dossiers", "procedures", "form-ii06a"], one.GetProperty("streams").EnumerateArray().Select(stream => stream.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Check_says_what_is_missing_and_ends_with_3()
    {
        var result = await Cli.RunAsync("connectors", "check", "finance", "--format", "json");
        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal((ExitCode.NeedsAttention, false), (result.Exit, document.RootElement.GetProperty("usable").GetBoolean()));
        Assert.All(document.RootElement.GetProperty("streams").EnumerateArray(), stream =>
            Assert.Equal("DTI3101", stream.GetProperty("findings")[0].GetProperty("code").GetString()));
        Assert.Contains("FINANCE_INBOX", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_connector_is_answered_with_its_nearest_name()
    {
        var result = await Cli.RunAsync("connectors", "check", "finanse");
        Assert.Equal(ExitCode.Failed, result.Exit);
        Assert.Contains("did you mean `finance`?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_writes_nothing_into_a_folder_that_holds_something()
    {
        using var file = new TemporaryFile("x");
        var result = await Cli.RunAsync("connectors", "record", "tthc-dvc", "--out", Path.GetDirectoryName(file.Path)!);
        Assert.Equal(ExitCode.Failed, result.Exit);
        Assert.Contains("is not empty", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_lists_its_faults()
    {
        var faults = await Cli.JsonAsync("simulate", "--fault");
        Assert.Contains("shrinking-total", faults.EnumerateArray().Select(fault => fault.GetProperty("name").GetString()));
        Assert.Contains("mỗi giây chỉ gửi vài byte", (await Cli.RunAsync("simulate", "--fault", "--lang", "vi")).Output, StringComparison.Ordinal);
    }
}
