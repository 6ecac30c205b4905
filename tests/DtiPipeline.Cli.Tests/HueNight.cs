using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Cli.Tests;

/// <summary>
/// One night of the districts of Thừa Thiên Huế, by definitions in which three data elements merge in other ways than they do. Nam Đông (483), which Phú Lộc (482)
/// takes in, declares in a file of its own, of an earlier day and without its villages.
/// </summary>
public sealed class HueNight : IAsyncLifetime, IDisposable
{
    public const string Assessment = "hue-huyen-2024";
    public const string Round = "2024";

    /// <summary>Merges to a mean weighed by a data element that the indicator set does not ask for.</summary>
    public const string Mean = "procedures.full";

    /// <summary>The latest figure holds.</summary>
    public const string Latest = "procedures.total";

    /// <summary>Merges to a mean whose weight Nam Đông did not give.</summary>
    public const string Weightless = "households.with-fibre";

    private const string Inbox = "DECLARED_VALUES_INBOX";

    private readonly WorkspaceCopy _workspace = new();
    private NightBench? _bench;

    public string Workspace => _workspace.Root;

    public Task<TestDatabase> CopyAsync() => _bench!.CopyAsync();

    public async Task InitializeAsync()
    {
        _bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        Merge("services", Mean, "refuse", "weighted-mean\n    weight: communes.total");
        Merge("services", Latest, "refuse", "latest");
        Merge("infrastructure", Weightless, "sum", "weighted-mean\n    weight: villages.total");
        var inbox = _bench.OwnInbox(Inbox);
        var all = Path.Combine(inbox, "hue-huyen_2024-11-15.csv");
        var lines = await File.ReadAllLinesAsync(all);
        static bool IsOfNamDong(string line) => line.StartsWith("483,", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(all, [.. lines.Where(line => !IsOfNamDong(line)), "482,communes.total,17"]);
        await File.WriteAllLinesAsync(
            Path.Combine(inbox, "hue-huyen-nam-dong_2024-11-01.csv"),
            [lines[0], .. lines.Where(line => IsOfNamDong(line) && !line.Contains("villages.total", StringComparison.Ordinal)), "483,communes.total,9"]);
        await _bench.RunAsync(new RunRequest { Assessments = [Assessment], AsOf = new DateOnly(2024, 12, 1), Connectors = ["declared-values"], AllowInvented = true });
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_bench is not null)
            await _bench.DisposeAsync();
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>From now on a data element merges otherwise, for the night and for commands in <see cref="Workspace"/>.</summary>
    private void Merge(string file, string element, string written, string instead)
    {
        var path = $"mappings/data-elements/{file}.yaml";
        var text = _workspace.Read(path);
        var at = text.IndexOf($"\n  {element}:\n", StringComparison.Ordinal);
        var merge = text.IndexOf($"    merge: {written}\n", at, StringComparison.Ordinal);
        var before = text[at..merge] + $"    merge: {written}\n";
        var after = text[at..merge] + $"    merge: {instead}\n";
        _workspace.Write(path, text.Replace(before, after, StringComparison.Ordinal));
        _bench!.Change(path, before, after);
    }
}
