using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using DtiPipeline.Cli.Observing;
using DtiPipeline.Cli.Output;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Pipeline.Alerting;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Settings;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Alerting;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Cli.Tests.Personal;

/// <summary>A person is put into everything a source sends; afterwards she is looked for in everything the program has written and said.</summary>
public sealed class PlantedDataTests : IDisposable
{
    private const string Register = """
          register:
            title: Sổ theo dõi hồ sơ
            files: "so_theo_doi_*"
            decode: { type: csv, delimiter: ";" }
            table:
              header: { starts_with: STT }
              as_of: { in: file-name, pattern: "{yyyy-MM}" }
              ignore: [STT, Họ tên, Điện thoại, CCCD, Email, Địa chỉ]
            formats: { date: [dd/MM/yyyy] }
            fields:
              code: { from: Mã hồ sơ, type: identifier, required: true }
              unit: { from: Đơn vị, type: text, required: true }
              received: { from: Ngày nhận, type: date, required: true }
            key: [code]
            replaces: window
            covers: rows
            reject_threshold: 90%
            personal_data: true

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("dti-planted-").FullName;
    private readonly StringWriter _said = new();

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_of_a_person_is_left_anywhere_after_full_runs(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var source = await PlantedSource.StartAsync();
        var inbox = Directory.CreateDirectory(Path.Combine(_folder, "inbox")).FullName;
        PlantedSource.WriteGood(inbox);
        var temporary = TemporaryFiles();

        await RunAsync(database, source, inbox, new RunRequest { AsOf = new DateOnly(2030, 1, 2), AllowInvented = true, CollectOnly = true, Connectors = ["tthc-dvc"] });
        await RunAsync(database, source, inbox, new RunRequest { AsOf = new DateOnly(2025, 1, 2), AllowInvented = true, Assessments = ["tuan-giao-2024"], Connectors = ["tthc-dvc"] });
        // What was refused must be there, or there would be nothing to find.
        var rejects = await new RejectStore(database.Database).ListAsync(new RejectFilter());
        Assert.True(rejects.Count(reject => reject.Stream == "dossiers") >= 6, $"{rejects.Count} rows were refused");
        Assert.True(rejects.Count(reject => reject.Stream == "register") >= 2);

        PlantedSource.WriteBad(inbox);
        foreach (var mood in (string[])["refused", "failed", "broken"])
        {
            source.Mood = mood;
            await RunAsync(database, source, inbox, new RunRequest { AsOf = new DateOnly(2030, 1, 3), AllowInvented = true, CollectOnly = true, Connectors = ["tthc-dvc"] });
        }
        await TellAsync(database);
        await CommandsAsync(database.Target);

        // The search itself: it finds every planted word in what the source sent.
        var sent = source.Said + string.Join('\n', Directory.EnumerateFiles(inbox).Select(file => Path.GetFileName(file) + File.ReadAllText(file)));
        Assert.Equal(PlantedSource.Planted, Found("sent", sent).Select(found => found.Word));

        var places = (await DatabaseText.ReadAsync(database)).Select(table => (Place: $"table {table.Key}", Text: table.Value))
            .Concat(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(inbox, StringComparison.Ordinal)).SelectMany(TextsOf))
            .Concat(TemporaryFiles().Except(temporary).SelectMany(TextsOf))
            .Append((Place: "what was said", Text: _said.ToString()));
        if (kind == DatabaseKind.Sqlite)
            places = places.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(database.Target["sqlite:".Length..])!).SelectMany(TextsOf));
        Assert.DoesNotContain("s-111111", _said.ToString(), StringComparison.Ordinal);
        Assert.Empty(places.SelectMany(place => Found(place.Place, place.Text)).Select(found => $"{found.Word} in {found.Place}: {found.Around}").Distinct());
    }

    public void Dispose()
    {
        _said.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<(string Place, string Word, string Around)> Found(string place, string text)
    {
        foreach (var word in PlantedSource.Planted)
            if (text.Normalize().IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                yield return (place, word, text.Normalize()[Math.Max(0, at - 80)..Math.Min(text.Normalize().Length, at + 80)]);
    }

    /// <summary>A file's bytes as text, and unpacked where they are packed; its name belongs to it.</summary>
    private static IEnumerable<(string Place, string Text)> TextsOf(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        yield return (file, Path.GetFileName(file) + Encoding.UTF8.GetString(copy.ToArray()));
        if (copy.Length < 2 || copy.GetBuffer()[0] != 0x1F || copy.GetBuffer()[1] != 0x8B)
            yield break;
        copy.Position = 0;
        using var unpacked = new StreamReader(new GZipStream(copy, CompressionMode.Decompress), Encoding.UTF8);
        yield return ($"{file}, unpacked", unpacked.ReadToEnd());
    }

    private static ImmutableHashSet<string> TemporaryFiles() =>
        Directory.EnumerateFiles(Path.GetTempPath(), "dti-*").ToImmutableHashSet();

    private static DefinitionSet Definitions()
    {
        var files = Workspace.Find(Repository.Root, "")!.ReadDefinitions()
            .Select(file => file.Path == "connectors/tthc-dvc/connector.yaml"
                ? file with { Text = file.Text.Replace("  form-ii06a:", $"{Register}\n  form-ii06a:", StringComparison.Ordinal).Replace("reject_threshold: 2%\n    personal_data", "reject_threshold: 95%\n    personal_data", StringComparison.Ordinal) }
                : file).ToList();
        var loaded = DefinitionLoader.Load(files);
        return loaded.Set ?? throw new InvalidOperationException(string.Join('\n', loaded.Findings));
    }

    private async Task RunAsync(TestDatabase database, PlantedSource source, string inbox, RunRequest request)
    {
        using var observation = Observation.Start(_said, LogForm.Json, _ => null);
        var definitions = Definitions();
        foreach (var file in Directory.EnumerateFiles(inbox))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));
        var parts = new NightRunParts
        {
            Definitions = definitions,
            Database = database.Database,
            Landing = new FolderLanding(Path.Combine(_folder, "landing"), Enumerable.Repeat((byte)3, 32).ToArray()),
            Environment = new FixedEnvironment(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["TTHC_DVC_URL"] = source.Address, ["TTHC_DVC_CLIENT_ID"] = "demo", ["TTHC_DVC_CLIENT_SECRET"] = "s-111111", ["TTHC_DVC_INBOX"] = inbox,
                }.ToImmutableDictionary(),
                "the test"),
            Secrets = new Secrets(Enumerable.Repeat((byte)3, 32).ToArray(), Enumerable.Repeat((byte)4, 32).ToArray()),
            Program = "test",
            Logs = observation.Logs,
        };
        await new NightRun(parts).RunAsync("run", RunPlanner.Plan(definitions, request), new PlainProgress(_said), default);
    }

    /// <summary>The alerts that such nights raise, as mail and webhook would carry them, and the digest.</summary>
    private static async Task TellAsync(TestDatabase database)
    {
        var definitions = Definitions();
        definitions = definitions with { Alerts = definitions.Alerts with { Rules = [.. definitions.Alerts.Rules.Select(rule => rule.Kind == AlertKind.Rejects ? rule with { Threshold = 1 } : rule)] } };
        var settings = new AlertDeskSettings
        {
            Database = database.Database, Definitions = () => definitions, Schedule = new ScheduleSettings(ScheduleSettings.UsualNightly, AllowInvented: true), Today = () => new DateOnly(2025, 1, 2),
            Environment = new FixedEnvironment(
                new[] { "DTI_SMTP_HOST", "DTI_SMTP_FROM", "DTI_ALERT_OPERATOR_EMAIL", "DTI_ALERT_OPERATOR_WEBHOOK", "DTI_ALERT_STEWARD_EMAIL" }.ToImmutableDictionary(name => name, _ => "there"), "the test"),
            // Late in the day: the digest's time has come.
            Time = new ManualTime(new DateTimeOffset(2025, 1, 2, 10, 0, 0, TimeSpan.Zero)),
        };
        var desk = new AlertDesk(settings);
        Assert.Contains((await desk.LookAsync()).Raised, cause => cause.Subject == "tthc-dvc");
        await desk.WriteDigestAsync();
        Assert.Contains(await new OutboxStore(database.Database).ListAsync(), entry => entry.Message.Kind == AlertMessage.Digest);
    }

    /// <summary>Everything that can be asked of a warehouse afterwards, as text and as JSON, and what is exported.</summary>
    private async Task CommandsAsync(string target)
    {
        foreach (var format in (string[])["text", "json"])
        {
            string[] common = ["--database", target, "--format", format];
            await SayAsync([.. (string[])["alerts", "list", "--all"], .. common]);
            await SayAsync([.. (string[])["rejects", "list", "--all"], .. common]);
            await SayAsync([.. (string[])["rejects", "list", "--group", "--all"], .. common]);
            await SayAsync([.. (string[])["landing", "log"], .. common]);
            await SayAsync([.. (string[])["explain", "--assessment", "tuan-giao-2024", "--unit", "099", "--indicator", "6.6"], .. common]);
            await SayAsync([.. (string[])["values", "list", "--assessment", "tuan-giao-2024"], .. common]);
            for (var run = 1; run <= 5; run++)
            {
                await SayAsync([.. (string[])["runs", "show", $"{run}"], .. common]);
                await SayAsync([.. (string[])["runs", "coverage", $"{run}", "--units"], .. common]);
            }
        }
        foreach (var ending in (string[])["json", "csv"])
            await SayAsync(["snapshots", "export", "1", "--out", Path.Combine(_folder, $"export.{ending}"), "--database", target]);
    }

    private async Task SayAsync(string[] arguments)
    {
        var result = await Cli.RunAsync(arguments);
        await _said.WriteLineAsync(result.Output + result.Error);
        Assert.True(result.Exit is ExitCode.Done, $"dti {string.Join(' ', arguments)}: {result.Error}");
    }
}
