using System.Text.RegularExpressions;
using DtiPipeline.TestKit;

namespace DtiPipeline.Cli.Tests.Ops;

/// <summary>The runbook, as far as it can be run.</summary>
internal static partial class Guide
{
    private static readonly string[] Halves = File.ReadAllText(Repository.PathOf("ops/runbook.md")).Split("\n---\n");

    public static string Vietnamese => Halves[0];

    public static string English => Halves[1];

    /// <summary>The lines that a person types, in order.</summary>
    public static IEnumerable<string> Typed(string text) =>
        Fence().Matches(text).SelectMany(block => block.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Commands of ours within sentences and tables, on one line each.</summary>
    public static IEnumerable<string> Mentioned(string text) =>
        Inline().Matches(Fence().Replace(text, "")).Select(match => Blanks().Replace(match.Groups["command"].Value, " "));

    /// <summary>The words of a command, without the program's name and the signs that say "or so".</summary>
    public static string[] Words(string command) =>
        [.. Word().Matches(command).Skip(1).Select(match => match.Value.Trim('"', '[', ']').Trim('"'))];

    [GeneratedRegex("^```sh\n(?<lines>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Fence();

    [GeneratedRegex("`(?<command>dti [^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Blanks();

    [GeneratedRegex("\\[?\"[^\"]*\"\\]?|\\S+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();
}
