using DtiPipeline.TestKit;
using Microsoft.Data.Sqlite;

namespace DtiPipeline.Cli.Tests.Ops;

/// <summary>The runbook is typed as it stands, in a workspace that is not used for anything else.</summary>
public sealed class RunbookTests
{
    [Fact]
    public async Task What_the_runbook_types_works_in_its_order()
    {
        using var workspace = new WorkspaceCopy();
        foreach (var line in Guide.Typed(Guide.Vietnamese))
            if (line.StartsWith("dti ", StringComparison.Ordinal))
            {
                var result = await Cli.InAsync(workspace.Root, [.. Guide.Words(line).Select(word => Placed(workspace, word))]);
                // The night on invented figures has something to look at; nothing else may.
                Assert.True(result.Exit == ExitCode.Done || (line.StartsWith("dti demo", StringComparison.Ordinal) && result.Exit == ExitCode.NeedsAttention), $"{line}\n{result}");
            }
            else if (line.Split(' ') is ["cp", var from, var to])
                File.Copy(workspace.PathOf(from), workspace.PathOf(to));
            else
                Assert.Matches("^(sudo|for key) ", line);
        SqliteConnection.ClearAllPools();
        Assert.True(File.Exists(workspace.PathOf("dien-tap/mappings/assessments.yaml")), "the rehearsal has no definitions");
    }

    [Fact]
    public void Both_languages_type_the_same()
    {
        static IEnumerable<string> Plain(string text) => Guide.Typed(text).Select(line => line.Replace(" --lang vi", "", StringComparison.Ordinal));
        var names = new Dictionary<string, string> { ["dau-tien"] = "first", ["dien-tap"] = "rehearsal", ["truoc-nang-cap"] = "before-upgrade" };
        Assert.Equal(Plain(Guide.English), Plain(Guide.Vietnamese).Select(line => names.Aggregate(line, (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_command_that_the_runbook_mentions_is_one()
    {
        var commands = Guide.Mentioned(Guide.Vietnamese).Concat(Guide.Mentioned(Guide.English)).Distinct().ToList();
        Assert.True(commands.Count > 30);
        Assert.Empty(commands
            // A sentence may name a command, or an option, without what belongs behind it.
            .Select(command => (command, Errors: Cli.Errors([.. Guide.Words(command).Select(word => word is "ID" or "SỐ" or "NUMBER" ? "1" : word)]).Where(error => !error.StartsWith("Required argument", StringComparison.Ordinal)).ToList()))
            .Where(one => one.Errors.Count > 0).Select(one => $"{one.command}: {string.Join("; ", one.Errors)}"));
    }

    /// <summary>Paths in the runbook are seen from the workspace.</summary>
    private static string Placed(WorkspaceCopy workspace, string word) => word switch
    {
        _ when word.StartsWith("sqlite:", StringComparison.Ordinal) => "sqlite:" + workspace.PathOf(word["sqlite:".Length..]),
        "dien-tap" => workspace.PathOf(word),
        _ when word.StartsWith("backups/", StringComparison.Ordinal) => workspace.PathOf(word),
        _ => word,
    };
}
