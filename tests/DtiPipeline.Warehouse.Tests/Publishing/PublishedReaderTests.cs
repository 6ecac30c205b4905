using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Publishing;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Tests.Snapshots;
using DtiPipeline.Warehouse.Tests.Units;
using static DtiPipeline.Warehouse.Tests.Snapshots.TestSnapshots;

namespace DtiPipeline.Warehouse.Tests.Publishing;

public class PublishedReaderTests
{
    private static readonly Scope Commune = new(false, ["03274@"]);
    private static readonly Scope District = new(false, ["099@"]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_come_in_parts_and_each_item_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (reader, snapshot) = await PrepareAsync(test);
        var assessment = Assert.Single(await reader.AssessmentsAsync(Scope.Everywhere, "", 10));
        Assert.Equal(("tuan-giao-2024", "Tuần Giáo 2024", true, TestUnits.YearEnd, "2024-q1"), (assessment.Assessment, assessment.Title, assessment.Invented, assessment.UnitDate, Assert.Single(assessment.Rounds).Round));
        Assert.Empty(await reader.AssessmentsAsync(Scope.Everywhere, "tuan-giao-2024", 10));
        Assert.Equal(["03253", "03274"], (await reader.CardsAsync(Scope.Everywhere, snapshot.Id, "", 2)).Select(card => card.Unit));
        Assert.Equal(["099"], (await reader.CardsAsync(Scope.Everywhere, snapshot.Id, "03274", 2)).Select(card => card.Unit));
        Assert.Equal(["03253", "099"], (await reader.RankingAsync(Scope.Everywhere, snapshot.Id, 0, "", 2)).Select(card => card.Unit));
        Assert.Equal(["03274"], (await reader.RankingAsync(Scope.Everywhere, snapshot.Id, 2, "099", 2)).Select(card => card.Unit));
        Assert.Empty(await reader.RankingAsync(Scope.Everywhere, snapshot.Id, null, "03274", 2));
        var all = new ReadScope(Scope.Everywhere, Scope.Everywhere, []);
        Assert.Equal(["03253 households.total", "03253 steering.head", "03274 households.total"], Told(await reader.ValuesAsync(all, snapshot, "", "", 3)));
        Assert.Equal(["03274 steering.head", "099 households.total", "099 steering.head"], Told(await reader.ValuesAsync(all, snapshot, "03274", "households.total", 3)));
        Assert.Equal(["1.1 Nhận thức số", "2.1 Hạ tầng số", "2.1.1 Hạ tầng số"], (await reader.NamesAsync("tuan-giao-huyen-2024")).Select(name => $"{name.Indicator} {name.PillarName}"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_from_outside_the_scope_is_told(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (reader, snapshot) = await PrepareAsync(test);
        Assert.Equal(["03274"], (await reader.CardsAsync(Commune, snapshot.Id, "", 10)).Select(card => card.Unit));
        Assert.Equal(["03274"], (await reader.RankingAsync(Commune, snapshot.Id, 0, "", 10)).Select(card => card.Unit));
        Assert.Equal(3, (await reader.CardsAsync(District, snapshot.Id, "", 10)).Count);
        Assert.Null(await reader.CardAsync(Commune, snapshot.Id, "099"));
        Assert.Contains("points", (await reader.CardAsync(Commune, snapshot.Id, "03274"))!.Content, StringComparison.Ordinal);
        foreach (var nobody in (Scope[])[Scope.Nowhere, new Scope(false, ["256@"])])
        {
            Assert.Empty(await reader.AssessmentsAsync(nobody, "", 10));
            Assert.Empty(await reader.SnapshotsAsync(nobody, "tuan-giao-2024", "2024-q1", long.MaxValue, 10));
            Assert.Null(await reader.SnapshotAsync(nobody, snapshot.ContentHash));
            Assert.Empty(await reader.CardsAsync(nobody, snapshot.Id, "", 10));
            Assert.Empty(await reader.ValuesAsync(new ReadScope(nobody, Scope.Nowhere, []), snapshot, "", "", 10));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_agency_reads_its_elements_where_it_has_a_part(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (reader, snapshot) = await PrepareAsync(test);
        Assert.Equal(
            ["03274 households.total"], Told(await reader.ValuesAsync(new ReadScope(Commune, Scope.Nowhere, ["03274@ households.total", "099@ nothing"]), snapshot, "", "", 10)));
        Assert.Equal(
            ["03253 households.total", "03274 households.total", "099 households.total"], Told(await reader.ValuesAsync(new ReadScope(District, Scope.Nowhere, ["099@ households.total"]), snapshot, "", "", 10)));
        Assert.Equal(
            ["03253 steering.head", "03274 households.total", "03274 steering.head", "099 steering.head"],
            Told(await reader.ValuesAsync(new ReadScope(Scope.Everywhere, Commune, [" steering.head"]), snapshot, "", "", 10)));
        Assert.Empty(await reader.ValuesAsync(new ReadScope(District, Scope.Nowhere, []), snapshot, "", "", 10));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Contacts_are_told_to_nobody(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (reader, snapshot) = await PrepareAsync(test, new ScoredValueRow("unit.contact", "Phòng VH&TT", "reported"), new ScoredValueRow("unit.contact.reporter.phone", "0215 000 000", "reported"));
        Assert.DoesNotContain(await reader.ValuesAsync(new ReadScope(Scope.Everywhere, Scope.Everywhere, []), snapshot, "", "", 100), value => value.Element.StartsWith("unit.contact", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_snapshot_is_named_by_its_number_or_by_its_content(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (reader, snapshot) = await PrepareAsync(test);
        Assert.True(snapshot.IsLatest);
        Assert.Equal(snapshot, await reader.SnapshotAsync(District, snapshot.ContentHash));
        Assert.Equal(snapshot, await reader.SnapshotAsync(District, snapshot.ContentHash[..6]));
        Assert.Null(await reader.SnapshotAsync(District, "ffffff"));
        Assert.Equal(snapshot, Assert.Single(await reader.SnapshotsAsync(District, "tuan-giao-2024", "2024-q1", long.MaxValue, 10)));
        Assert.Empty(await reader.SnapshotsAsync(District, "tuan-giao-2024", "2024-q1", snapshot.Id, 10));
    }

    private static IEnumerable<string> Told(IEnumerable<PublishedValue> values) => values.Select(value => $"{value.Unit} {value.Element}");

    private static async Task<(PublishedReader Reader, PublishedSnapshot Snapshot)> PrepareAsync(TestDatabase test, params ScoredValueRow[] more)
    {
        var token = await test.Database.BeginRunAsync();
        var units = await test.Database.SaveUnitsAsync(token);
        await new StarStore(test.Database).SaveAsync(token, TestDefinitions.Set);
        var district = Card(units["099"], 5, 10m / 3, rank: 2);
        var saved = await new SnapshotStore(test.Database).SaveAsync(
            token, Of("night 1", district with { Values = [.. district.Values, .. more] }, Card(units["03253"], 5, 10, rank: 1), Card(units["03274"], 0, 0, rank: null)));
        var reader = new PublishedReader(test.Database);
        return (reader, (await reader.SnapshotAsync(Scope.Everywhere, saved.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))!);
    }
}
