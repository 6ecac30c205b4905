using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Previewing;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Tests.Checking;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Checking;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Tests.Previewing;

[Collection(nameof(SmallNight))]
public sealed class PreviewTests(SmallNight small)
{
    private const string Telecom = "telecom-operators";
    private const string Units = "mappings/crosswalks/tuan-giao-units.csv";
    private const string ConnectorFile = "connectors/telecom-operators/connector.yaml";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_preview_changes_nothing_in_the_warehouse(DatabaseKind kind)
    {
        await using var bench = await small.ForkAsync(kind);
        var before = await TextAsync(bench);

        var preview = await PreviewAsync(bench, "2025-01-02", With(bench, Units, "Xã Mùn Chung,03268,,,,thử,test"));

        Assert.Contains(preview.Rounds, round => round.Moves);
        var after = await TextAsync(bench);
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before.Keys, table => Assert.Equal(before[table], after[table]));
    }

    [Fact]
    public async Task An_edit_without_effect_says_so()
    {
        await using var bench = await small.ForkAsync(DatabaseKind.Sqlite);

        var preview = await PreviewAsync(bench, "2025-01-02", With(bench, Units, "Xã Không Ai Gửi,03268,,,,chưa nguồn nào viết,test"));

        Assert.True(preview.IsWithoutEffect);
        Assert.NotEmpty(preview.Rounds);
    }

    [Fact]
    public async Task A_closed_round_stays_and_is_told_apart()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        await bench.RunAsync("2024-04-10", Telecom);
        await bench.RunAsync("2025-01-02", Telecom);
        var closed = await ValuesAsync(bench, "2024-q1");
        var edited = With(bench, Units, "Xã Mùn Chung,03268,,,,thử,test");

        var preview = await PreviewAsync(bench, "2025-01-02", edited);
        bench.Take(edited);
        await bench.RunAsync(new RunRequest { AsOf = new DateOnly(2025, 1, 2), Assessments = ["tuan-giao-2024"], AllowInvented = true, Replay = true });

        var first = Assert.Single(preview.Rounds, round => round.Round.Id == "2024-q1");
        Assert.True(first is { IsClosed: true, Moves: true });
        Assert.False(Assert.Single(preview.Rounds, round => round.Round.Id == "2024-final").IsClosed);
        Assert.Equal(closed, await ValuesAsync(bench, "2024-q1"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_signed_is_named_by_the_preview_and_stays_when_the_edit_is_applied(DatabaseKind kind)
    {
        await using var bench = await small.ForkAsync(kind);
        await new CouncilKit(bench.Database, "tuan-giao-2024", "2024-final", new DateOnly(2025, 1, 2)).SignAsync("099");
        var signed = await SignatureAsync(bench);
        var given = bench.Files.ToList();
        var harmless = await PreviewAsync(bench, "2025-01-02", With(bench, Units, "Xã Không Ai Gửi,03268,,,,chưa nguồn nào viết,test"));
        Assert.All(harmless.Rounds, round => Assert.Empty(round.Signatures));

        var edited = With(bench, Units, "Xã Mùn Chung,-,,,,thử,test");
        var preview = await PreviewAsync(bench, "2025-01-02", edited);
        var touched = Assert.Single(Assert.Single(preview.Rounds, round => round.Round.Id == "2024-final").Signatures);
        Assert.Equal(("099", signed.WhoName, signed.Published), (touched.Unit, touched.Who, touched.Published));

        bench.Take(edited);
        var night = await bench.RunAsync(new RunRequest { AsOf = new DateOnly(2025, 1, 2), Assessments = ["tuan-giao-2024"], AllowInvented = true, Replay = true });
        Assert.Equal(touched.After, night.Assessments[0].Scorecards.Single(card => card.Unit == "099").Published);
        // The warehouse counts another card now; what was signed, and everything bound to it, is the same to the letter.
        Assert.NotEqual(signed.ContentHash, await CardHashAsync(bench));
        Assert.Equal(signed, await SignatureAsync(bench));

        // Which run changed what, by which edit, is on record; undoing the edit is another entry.
        bench.Take(given);
        var undone = await bench.RunAsync(new RunRequest { AsOf = new DateOnly(2025, 1, 2), Assessments = ["tuan-giao-2024"], AllowInvented = true, Replay = true });
        var standing = (await new ReviewReader(bench.Database).StandingAsync(Scope.Everywhere, "tuan-giao-2024", "2024-final", "099"))!;
        var place = new ReviewPlace("tuan-giao-2024", "2024-final", standing.UnitId, "099", new DateOnly(2024, 12, 31));
        var records = await new RestatementStore(bench.Database).LatestAsync(Scope.Everywhere, place, 10);
        Assert.Equal([(undone.Run, signed.Id), (night.Run, signed.Id)], records.Select(one => (one.Run, one.SignatureId)));
        Assert.Equal((signed.Content, records[1].Before, records[0].Before), (records[0].After, signed.Content, records[1].After));
        var moved = CardDifference.Of(records[1].Before, records[1].After);
        Assert.Equal((signed.Published, touched.After), (moved.OldPublished, moved.NewPublished));
        Assert.Equal(
            Assert.Single(preview.Rounds, round => round.Round.Id == "2024-final").Points.Select(one => (one.Indicator, one.Before, one.After)).Order(),
            moved.Scores.Select(one => (one.Code, one.Old?.Points, one.New?.Points)).Order());
        var edit = DefinitionDifference.Of(records[1].OldDefinitions!, records[1].NewDefinitions!);
        Assert.Equal(new CrosswalkChange("tuan-giao-units", "Xã Mùn Chung", null, "-"), Assert.Single(edit.Words));
        Assert.True(edit is { Assessment: false, Rules: false, Streams.IsEmpty: true });
        Assert.Empty(await new RestatementStore(bench.Database).LatestAsync(Scope.Everywhere, place with { Round = "2024-q1" }, 10));

        // An entry that somebody takes out is missed.
        Assert.Empty(await new WarehouseCheck(bench.Database).RunAsync());
        await using var spoilt = await bench.CopyAsync();
        await Spoiling.DoAsync(spoilt, $"delete from restatement where id = {records[1].Id}");
        Assert.Equal("a restatement that does not begin where the one before it ended", Assert.Single(await new WarehouseCheck(spoilt.Database).RunAsync()).Arguments["why"]);
    }

    [Fact]
    public async Task A_word_that_two_rows_give_to_one_unit_is_told_as_counted_twice()
    {
        await using var bench = await small.ForkAsync(DatabaseKind.Sqlite);

        var preview = await PreviewAsync(bench, "2025-01-02", With(bench, Units, "Xã Mùn Chung,03268,,,,thử,test"));

        var twice = Assert.Single(preview.CountedTwice, twice => twice is { Source: "telecom-operators/vnpt", Unit: "03268", Day.Month: 12 });
        Assert.Contains("Xã Mùn Chung", twice.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_taken_away_leaves_its_word_waiting()
    {
        await using var bench = await small.ForkAsync(DatabaseKind.Sqlite);
        var line = bench.TextOf("mappings/crosswalks/dossier-channel.csv").Split('\n').Single(line => line.StartsWith("2,", StringComparison.Ordinal));
        IReadOnlyList<DefinitionFile> edited = [.. bench.Files.Select(file => file.Path == "mappings/crosswalks/dossier-channel.csv" ? file with { Text = file.Text.Replace(line, "9,online,,,,thử,test", StringComparison.Ordinal) } : file)];

        var preview = await PreviewAsync(bench, "2025-01-02", edited);

        Assert.Equal(["2"], preview.NewlyUnmapped.Select(word => word.Raw).Distinct());
        Assert.Equal("channel", preview.NewlyUnmapped[0].Field);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_layout_edit_reads_the_landed_bytes_again_and_their_log_says_so(DatabaseKind kind)
    {
        await using var bench = await small.ForkAsync(kind);
        var text = bench.TextOf(ConnectorFile);
        const string Written = "absent: [\"-\", \"\"]";
        Assert.Contains(Written, text, StringComparison.Ordinal);
        IReadOnlyList<DefinitionFile> edited = [.. bench.Files.Select(file => file.Path == ConnectorFile ? file with { Text = text.Replace(Written, "absent: [\"-\", \"\", đang rà soát]", StringComparison.Ordinal) } : file)];
        bench.Suffer("down");

        await PreviewAsync(bench, "2025-01-02", edited);

        Assert.Contains(await new AccessStore(bench.Database).ListAsync(new AccessFilter()), access => access.Why == "preview, stage");
    }

    private static async Task<SignatureRecord> SignatureAsync(NightBench bench) =>
        Assert.Single(await new SignatureStore(bench.Database).OfRoundAsync(Scope.Everywhere, "tuan-giao-2024", "2024-final"));

    private static async Task<string> CardHashAsync(NightBench bench)
    {
        var standing = (await new ReviewReader(bench.Database).StandingAsync(Scope.Everywhere, "tuan-giao-2024", "2024-final", "099"))!;
        return (await new SnapshotStore(bench.Database).ScorecardAsync(standing.Snapshot, standing.UnitId))!.ContentHash;
    }

    private static Task<PreviewResult> PreviewAsync(NightBench bench, string asOf, IReadOnlyList<DefinitionFile> files) => new Preview(bench.Parts()).RunAsync(
        DefinitionLoader.Load(files).Set!, new PreviewRequest(DateOnly.Parse(asOf, null), "tuan-giao-2024"), new SilentObserver(), CancellationToken.None);

    private static IReadOnlyList<DefinitionFile> With(NightBench bench, string path, string row) =>
        [.. bench.Files.Select(file => file.Path == path ? file with { Text = file.Text.TrimEnd('\n') + $"\n{row}\n" } : file)];

    private static async Task<IReadOnlyDictionary<string, string>> TextAsync(NightBench bench)
    {
        await using var copy = await bench.CopyAsync();
        return await DatabaseText.ReadAsync(copy);
    }

    private static async Task<List<string>> ValuesAsync(NightBench bench, string round) =>
    [
        .. (await new DataValueStore(bench.Database).ListAsync(new DataValueFilter { Assessment = "tuan-giao-2024", Round = round, UnitDate = new DateOnly(2024, 12, 31) }))
            .Select(value => $"{value.Unit} {value.Element} {ValueCell.Of(value)} {value.Run}"),
    ];
}
