using System.Text.Json;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Cli.Tests;

public sealed class UsersCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dti-users-").FullName;

    /// <summary>Of a warehouse that the first command makes.</summary>
    private string Database => $"sqlite:{Path.Combine(_folder, "users.db")}";

    [Fact]
    public async Task An_account_is_made_listed_ended_and_opened_again()
    {
        var made = await Cli.JsonAsync("users", "add", " Hương ", "--name", "Nguyễn Thị Hương", "--role", "officer", "--role", "leader", "--unit", "099@2024-12-31", "--agency", "phong-tckh", "--database", Database);
        Assert.Equal("hương", made.GetProperty("login").GetString());
        Assert.Matches("^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$", made.GetProperty("password").GetString());

        var account = Assert.Single((await ListAsync(Database)).EnumerateArray().ToList());
        Assert.Equal(("hương", "Nguyễn Thị Hương", true, JsonValueKind.Null), (account.GetProperty("login").GetString(), account.GetProperty("name").GetString(), account.GetProperty("mustChange").GetBoolean(), account.GetProperty("disabledAt").ValueKind));
        Assert.Equal(["leader 099@ phong-tckh", "officer 099@ phong-tckh"], account.GetProperty("grants").EnumerateArray().Select(grant => $"{grant.GetProperty("role")} {grant.GetProperty("unit")} {grant.GetProperty("agency")}"));
        Assert.DoesNotContain("hash", account.GetRawText(), StringComparison.OrdinalIgnoreCase);

        Assert.Equal(ExitCode.Done, (await Cli.RunAsync("users", "disable", "hương", "--database", Database)).Exit);
        Assert.Equal(JsonValueKind.String, (await ListAsync(Database))[0].GetProperty("disabledAt").ValueKind);
        Assert.Equal(ExitCode.Done, (await Cli.RunAsync("users", "enable", "hương", "--database", Database)).Exit);
        Assert.Equal(JsonValueKind.Null, (await ListAsync(Database))[0].GetProperty("disabledAt").ValueKind);

        var reset = await Cli.JsonAsync("users", "reset", "hương", "--database", Database);
        Assert.NotEqual(made.GetProperty("password").GetString(), reset.GetProperty("password").GetString());
    }

    [Theory]
    [InlineData("there is an account `an` already", "add", "AN", "--name", "An", "--role", "auditor")]
    [InlineData("did you mean `officer`?", "add", "binh", "--name", "Bình", "--role", "oficer")]
    [InlineData("did you mean `phong-tckh`?", "add", "binh", "--name", "Bình", "--role", "officer", "--agency", "phong-tkch")]
    [InlineData("no unit has the code `099`", "add", "binh", "--name", "Bình", "--role", "officer", "--unit", "099")]
    [InlineData("`31/12/2024` is not a date", "add", "binh", "--name", "Bình", "--role", "officer", "--unit", "099@31/12/2024")]
    [InlineData("did you mean `an`?", "disable", "ann")]
    [InlineData("did you mean `an`?", "reset", "ann")]
    public async Task What_is_wrong_is_said_with_what_to_do(string expected, params string[] arguments)
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await Cli.RunAsync("users", "add", "an", "--name", "An", "--role", "auditor", "--database", test.Target);
        var result = await Cli.RunAsync(["users", .. arguments, "--database", test.Target]);
        Assert.Equal(ExitCode.Failed, result.Exit);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Single((await ListAsync(test.Target)).EnumerateArray().ToList());
    }

    [Fact]
    public async Task The_list_reads_in_Vietnamese()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await Cli.RunAsync("users", "add", "an", "--name", "Đỗ Văn An", "--role", "officer", "--unit", "099@2024-12-31", "--database", test.Target);
        Assert.Contains("cán bộ đơn vị 099@", (await Cli.RunAsync("users", "list", "--lang", "vi", "--database", test.Target)).Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<JsonElement> ListAsync(string database) => Cli.JsonAsync("users", "list", "--database", database);
}
