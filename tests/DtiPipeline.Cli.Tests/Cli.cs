using System.CommandLine;
using System.Text.Json;
using DtiPipeline.TestKit;

namespace DtiPipeline.Cli.Tests;

/// <summary>The command, called in this process as a script would call it.</summary>
internal static class Cli
{
    // Built once: the commands' options are shared objects, and hanging them into two trees at a time is not safe.
    private static readonly RootCommand Root = Dti.Build();

    /// <summary>What the command line has against some words; nothing when they are a command with its options.</summary>
    public static IReadOnlyList<string> Errors(params string[] arguments) => [.. Root.Parse(arguments).Errors.Select(error => error.Message)];

    /// <summary>Calls <c>dti</c> on the repository's own definitions.</summary>
    public static Task<CliResult> RunAsync(params string[] arguments) => InAsync(Repository.Root, arguments);

    /// <summary>Calls <c>dti</c> on another workspace, unless the arguments name one themselves.</summary>
    public static async Task<CliResult> InAsync(string workspace, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await Root.Parse(arguments.Contains("--workspace") ? arguments : [.. arguments, "--workspace", workspace])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return new CliResult(exit, output.ToString(), error.ToString());
    }

    /// <summary>Calls it with <c>--format json</c>; standard output must be one JSON document and nothing else.</summary>
    public static async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var result = await RunAsync([.. arguments, "--format", "json"]);
        Assert.Equal((ExitCode.Done, ""), (result.Exit, result.Error));
        using var document = JsonDocument.Parse(result.Output);
        return document.RootElement.Clone();
    }
}
