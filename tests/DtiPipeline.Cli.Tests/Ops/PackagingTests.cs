using System.Text.Json;
using System.Text.RegularExpressions;
using DtiPipeline.TestKit;

namespace DtiPipeline.Cli.Tests.Ops;

/// <summary>Units, containers and their settings name only what there is: commands that the command line understands, settings that are listed, files that exist.</summary>
public sealed partial class PackagingTests
{
    private const string Program = "/opt/dti/program/dti";

    public static TheoryData<string> Units => [.. Directory.EnumerateFiles(Repository.PathOf("ops/systemd"), "*.service").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Units))]
    public void A_unit_starts_a_command_of_ours_and_gives_it_nothing_it_does_not_need(string unit)
    {
        var lines = File.ReadAllLines(Repository.PathOf($"ops/systemd/{unit}"));
        var words = Assert.Single(lines, line => line.StartsWith("ExecStart=", StringComparison.Ordinal))["ExecStart=".Length..].Split(' ');
        Assert.Equal(Program, words[0]);
        Assert.Empty(Cli.Errors(words[1..]));
        Assert.All((string[])["User=dti", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=", "UMask=0077", "EnvironmentFile=/etc/dti/dti.env"], setting => Assert.Contains(setting, lines));
        Assert.Empty(lines.Where(line => line.StartsWith("Environment=", StringComparison.Ordinal)).Select(line => line["Environment=".Length..].Split('=')[0]).Except(Listed()));
    }

    [Fact]
    public void The_timer_has_its_service_and_every_setting_of_the_example_is_listed()
    {
        Assert.All(Directory.EnumerateFiles(Repository.PathOf("ops/systemd"), "*.timer"), timer => Assert.True(File.Exists(Path.ChangeExtension(timer, ".service")), timer));
        var named = File.ReadLines(Repository.PathOf("ops/systemd/dti.env")).Select(line => Assignment().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value).ToList();
        Assert.True(named.Count > 5);
        Assert.Empty(named.Select(Plain).Except(Listed()));
    }

    [Fact]
    public void The_container_copies_what_there_is_and_starts_a_command_of_ours()
    {
        var lines = File.ReadAllLines(Repository.PathOf("ops/container/Containerfile"));
        var sources = lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from=", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')[1..^1]).ToList();
        Assert.True(sources.Count > 3);
        Assert.All(sources, source => Assert.True(Path.Exists(Repository.PathOf(source)), source));
        Assert.Equal([Program], Words(lines, "ENTRYPOINT "));
        Assert.Empty(Cli.Errors(Words(lines, "CMD ")));
        Assert.Empty(lines.Where(line => line.StartsWith("ENV ", StringComparison.Ordinal)).Select(line => line["ENV ".Length..].Split('=')[0]).Except(Listed()));
    }

    [Fact]
    public void The_services_of_the_compose_file_start_commands_of_ours_with_listed_settings()
    {
        var text = File.ReadAllText(Repository.PathOf("ops/container/compose.yaml"));
        var commands = Command().Matches(text).Select(match => JsonSerializer.Deserialize<string[]>(match.Groups["words"].Value)!).ToList();
        Assert.Equal(["db", "serve", "worker"], commands.Select(words => words[0]).Order(StringComparer.Ordinal));
        Assert.All(commands, words => Assert.Empty(Cli.Errors(words)));
        var settings = ComposeSetting().Matches(text).Select(match => match.Groups["name"].Value)
            // The server's own, and the system's.
            .Where(name => !name.StartsWith("POSTGRES_", StringComparison.Ordinal) && name != "TMPDIR").ToList();
        Assert.True(settings.Count > 3);
        Assert.Empty(settings.Select(Plain).Except(Listed()));
        // What a service is given must be declared.
        Assert.All(SecretPath().Matches(text).Select(match => match.Groups["name"].Value), name => Assert.Contains($"\n  {name}: {{ file:", text, StringComparison.Ordinal));
    }

    private static string[] Words(string[] lines, string instruction) =>
        JsonSerializer.Deserialize<string[]>(Assert.Single(lines, line => line.StartsWith(instruction, StringComparison.Ordinal))[instruction.Length..])!;

    private static string Plain(string name) => name.EndsWith("_FILE", StringComparison.Ordinal) ? name[..^"_FILE".Length] : name;

    private static HashSet<string> Listed() =>
        [.. Row().Matches(File.ReadAllText(Repository.PathOf("ops/settings.md"))).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex("^[|] `(?<name>[A-Z][A-Z0-9_]*)` [|]", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Row();

    [GeneratedRegex("^#?(?<name>[A-Z][A-Z0-9_]*)=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Assignment();

    [GeneratedRegex("^ +command: (?<words>\\[.*\\])$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Command();

    [GeneratedRegex("^ +(?<name>[A-Z][A-Z0-9_]*): ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ComposeSetting();

    [GeneratedRegex("/run/secrets/(?<name>[a-z-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex SecretPath();
}
