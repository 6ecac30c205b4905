using System.CommandLine;
using DtiPipeline.TestKit;

namespace DtiPipeline.Cli.Tests;

/// <summary><c>dti validate --watch</c>: a steward leaves it open beside the editor.</summary>
public sealed class ValidateWatchTests
{
    private const string File = "mappings/crosswalks/dossier-channel.csv";

    [Fact]
    public async Task Each_save_says_what_appeared_and_what_is_gone()
    {
        using var workspace = new WorkspaceCopy();
        using var stop = new CancellationTokenSource();
        await using var text = new StringWriter();
        await using var output = TextWriter.Synchronized(text);
        var watching = Dti.Build().Parse(["validate", "--watch", "--workspace", workspace.Root])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = output, EnableDefaultExceptionHandler = false }, stop.Token);
        await UntilAsync(Shown, shown => shown.Contains(" files", StringComparison.Ordinal));
        var whole = workspace.Read(File);

        workspace.Write(File, whole + "2,counter,,,,hai nghĩa,an\n");
        await UntilAsync(Shown, shown => shown.Contains("dossier-channel.csv:5", StringComparison.Ordinal) && shown.Contains("1 error", StringComparison.Ordinal));
        var length = Shown().Length;
        workspace.Write(File, whole);
        await UntilAsync(Shown, shown => shown[length..].Contains("gone: " + File, StringComparison.Ordinal) && shown[length..].Contains(" files", StringComparison.Ordinal));

        await stop.CancelAsync();
        Assert.Equal(ExitCode.Done, await watching);

        // The synchronized writer locks itself; a reader that does not would meet a builder in the middle of a write.
        string Shown()
        {
            lock (output)
                return text.ToString();
        }
    }

    private static async Task UntilAsync(Func<string> shown, Func<string, bool> holds)
    {
        for (var waited = 0; !holds(shown()); waited++)
        {
            Assert.True(waited < 600, $"waited a minute; shown so far:\n{shown()}");
            await Task.Delay(100);
        }
    }
}
