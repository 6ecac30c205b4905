namespace DtiPipeline.Cli.Tests;

public sealed class KeysCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dti-keys-").FullName;

    private string Database => $"sqlite:{Path.Combine(_folder, "keys.db")}";

    [Fact]
    public async Task A_key_is_shown_once_listed_without_itself_and_ended_for_good()
    {
        var made = await Cli.JsonAsync("keys", "add", " Tinh ", "--for", "Trục dữ liệu của tỉnh", "--role", "auditor", "--unit", "11@2024-12-31", "--database", Database);
        Assert.Equal("tinh", made.GetProperty("name").GetString());
        Assert.Matches("^dti_[0-9a-f]{64}$", made.GetProperty("key").GetString());

        var listed = await Cli.JsonAsync("keys", "list", "--database", Database);
        Assert.Equal("auditor 11@", $"{listed[0].GetProperty("grants")[0].GetProperty("role")} {listed[0].GetProperty("grants")[0].GetProperty("unit")}");
        Assert.DoesNotContain(made.GetProperty("key").GetString()!, listed.GetRawText(), StringComparison.Ordinal);

        Assert.Equal("tinh: ended", (await Cli.RunAsync("keys", "end", "TINH", "--database", Database)).Output.Trim());
        Assert.Equal("tinh: ended, as before", (await Cli.RunAsync("keys", "end", "tinh", "--database", Database)).Output.Trim());
    }

    [Theory]
    [InlineData("there is, or was, a key `tinh` already", "add", "tinh", "--for", "x", "--role", "auditor")]
    [InlineData("`administrator` sees no figures", "add", "khac", "--for", "x", "--role", "administrator")]
    [InlineData("did you mean `tinh`?", "end", "tin")]
    public async Task What_is_wrong_is_said_with_what_to_do(string expected, params string[] arguments)
    {
        await Cli.RunAsync("keys", "add", "tinh", "--for", "x", "--role", "auditor", "--database", Database);
        var result = await Cli.RunAsync(["keys", .. arguments, "--database", Database]);
        Assert.Equal(ExitCode.Failed, result.Exit);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
