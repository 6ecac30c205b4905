using System.Text.RegularExpressions;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.House;

/// <summary>The list of settings and the code that reads them, both ways.</summary>
public sealed partial class SettingsListTests
{
    private const string Reader = "src/DtiPipeline.Collection/Settings/ProcessEnvironment.cs";

    [Fact]
    public void Every_setting_that_is_read_is_listed_and_every_listed_one_is_read()
    {
        Assert.Equal(
            Tree.Files("src", ".cs").SelectMany(path => Named().Matches(Tree.Text(path))).Select(NameOf).Distinct().Order(StringComparer.Ordinal),
            Rows("Của chương trình"));
        Assert.Equal(
            Tree.Files("connectors", ".yaml").Where(path => path.EndsWith("/connector.yaml", StringComparison.Ordinal))
                .SelectMany(path => Placeholder().Matches(Tree.Text(path))).Select(NameOf).Distinct().Order(StringComparer.Ordinal),
            Rows("Của các nguồn"));
        Assert.Equal(Placeholder().Matches(Tree.Text("mappings/alerts.yaml")).Select(NameOf).Distinct().Order(StringComparer.Ordinal), Rows("Của cảnh báo"));
    }

    [Fact]
    public void The_environment_is_read_in_one_place() => Tree.None(
        from path in Tree.Files("src", ".cs")
        where path != Reader && Tree.Text(path).Contains("GetEnvironmentVariable", StringComparison.Ordinal)
        select path,
        "ask ProcessEnvironment, which also reads the file that NAME_FILE names:");

    private static IEnumerable<string> Rows(string heading)
    {
        var text = File.ReadAllText(Repository.PathOf("ops/settings.md"));
        var section = text[text.IndexOf("## " + heading, StringComparison.Ordinal)..];
        var end = section.IndexOf("\n## ", 1, StringComparison.Ordinal);
        return Row().Matches(end < 0 ? section : section[..end]).Select(NameOf).Order(StringComparer.Ordinal);
    }

    private static string NameOf(Match match) => match.Groups["name"].Value;

    [GeneratedRegex("\"(?<name>(DTI|OTEL)_[A-Z0-9_]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\$\{(?<name>[A-Z][A-Z0-9_]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("^[|] `(?<name>[A-Z][A-Z0-9_]*)` [|]", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Row();
}
