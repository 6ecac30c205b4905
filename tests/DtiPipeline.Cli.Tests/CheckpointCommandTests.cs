using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Cli.Tests;

public sealed class CheckpointCommandTests
{
    [Fact]
    public async Task A_printed_checkpoint_is_held_against_the_record()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var audit = new AuditStore(test.Database);
        await audit.RecordAsync(new AuditAct("an", "x", "y"));
        await audit.RecordAsync(new AuditAct("an", "x", "z"));
        var printed = (await Cli.JsonAsync("db", "verify", "--database", test.Target)).GetProperty("newest").GetString()!;
        Assert.StartsWith("2-", printed, StringComparison.Ordinal);
        var typed = printed.Replace('-', ' ').ToUpperInvariant();

        var (exit, output, _) = await VerifyAsync(test, "vi", typed);
        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("dòng 2 đúng như mốc đã in", output, StringComparison.Ordinal);
        Assert.Contains($"mốc kiểm tra của dòng mới nhất: {printed}", output, StringComparison.Ordinal);

        var slip = printed[..^1] + (printed[^1] == '0' ? '1' : '0');
        Assert.Contains("DTI7406: dòng 2 của sổ ghi việc đã làm có mã băm khác với mốc kiểm tra đã in (1 trong 32 chữ số khác nhau)", await RefusedAsync(test, "vi", slip), StringComparison.Ordinal);
        Assert.Contains("DTI7405: the record of what people did no longer has entry 7 of the printed checkpoint (the newest is 2)", await RefusedAsync(test, "en", printed, "7" + printed[1..]), StringComparison.Ordinal);
        Assert.Contains("không phải mốc kiểm tra: sau số dòng có ít hơn 32 chữ số", await RefusedAsync(test, "vi", printed[..^1]), StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(TestDatabase test, string language, params string[] checkpoints)
    {
        var (exit, _, error) = await VerifyAsync(test, language, checkpoints);
        Assert.Equal(ExitCode.Failed, exit);
        return error.ReplaceLineEndings(" ");
    }

    private static async Task<(int Exit, string Output, string Error)> VerifyAsync(TestDatabase test, string language, params string[] checkpoints)
    {
        var result = await Cli.RunAsync(["db", "verify", "--database", test.Target, "--lang", language, .. checkpoints.SelectMany(one => (string[])["--checkpoint", one])]);
        return (result.Exit, result.Output, result.Error);
    }
}
