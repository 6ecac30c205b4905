using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Staging.Words;
using static DtiPipeline.Warehouse.Tests.Staging.TestStream;

namespace DtiPipeline.Warehouse.Tests.Staging;

/// <summary>Random nights, complete, failed and killed in any order, always show what the plain model shows, and leave its words behind.</summary>
public class StagingPropertyTests
{
    private static readonly DateOnly NewYear = new(2024, 1, 1);

    private static readonly ImmutableArray<ImmutableArray<string>> Words = [["unit"], ["day", "unit"]];

    [Theory, OnSqlite, OnPostgres]
    public async Task Random_nights_agree_with_the_model(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        for (var seed = 1; seed <= 12; seed++)
            await NightsAsync(test, seed);
    }

    private static async Task NightsAsync(TestDatabase test, int seed)
    {
        var random = new Random(seed);
        var model = new StagingModel();
        var staging = new StagingStore(test.Database);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token, Dossiers with { Id = $"dossiers-{seed}" });
        var payload = await test.Database.PayloadAsync(token);
        for (var night = 0; night < 12; night++)
        {
            if (random.Next(4) == 0)
                token = await test.Database.BeginRunAsync();
            var rows = Enumerable.Range(0, random.Next(12)).Select(_ => RandomRow(random)).ToList();
            var window = new Window(NewYear.AddDays(random.Next(5)), NewYear.AddDays(random.Next(5, 10)));
            await using var load = await staging.BeginLoadAsync(token, table, new LoadStart([payload]) { Words = Words });
            var taken = new List<AcceptedRow>();
            foreach (var batch in rows.Chunk(random.Next(1, 6)))
            {
                await load.WriteAsync(batch, payload);
                taken.AddRange(batch);
                if (random.Next(12) == 0)
                    break;
            }
            var end = random.Next(6);
            if (end == 0)
            {
                await load.FailAsync(Finding.Of("DTI4214"));
                continue;
            }
            // The first row of a key stands; those that contradict it are handed back, in order.
            var first = taken.GroupBy(row => row.Values[0]).Select(same => same.First()).ToList();
            var handedBack = load.Settle().Conflicts.Select(conflict => Shown(conflict.Row));
            Assert.Equal(taken.Where(row => Shown(row) != Shown(first.Find(one => one.Values[0] == row.Values[0])!)).Select(Shown), handedBack);
            if (end == 1)
                await load.WriteLotsAsync(LoadScope.Nothing);
            else if (end > 2)
            {
                await CompleteAsync(load, model, first, random.Next(3), window);
                await RequireWordsAsync(test.Database, load, $"seed {seed}, load {load.Id}");
            }
            // Otherwise it is killed: disposed without an end, before or after its rows were written.
        }
        await using var last = await staging.BeginLoadAsync(token, table, new LoadStart([payload]));
        foreach (var (load, expected) in model.Loads)
            Assert.True(expected.SequenceEqual(await test.Database.VisibleAsync(table, load)), $"seed {seed}, load {load}");
        Assert.True(model.Versions == await test.Database.VersionsAsync(table), $"seed {seed}: number of versions");
    }

    private static async Task CompleteAsync(StagingLoad load, StagingModel model, List<AcceptedRow> rows, int scope, Window window)
    {
        await load.CompleteAsync(scope switch { 0 => LoadScope.All, 1 => LoadScope.Of("day", window), _ => LoadScope.Nothing }, []);
        model.Complete(load.Id, rows, row => scope == 0 || (scope == 1 && window.Contains(DateOnly.ParseExact(row.Values[1].Text!, "yyyy-MM-dd", null))));
    }

    private static async Task RequireWordsAsync(Database database, StagingLoad load, string when)
    {
        var looked = await new StagingStore(database).DistinctAsync(load.Table, load.Id, Words);
        await using var session = await database.ConnectAsync(default);
        foreach (var (fields, expected) in Words.Zip(looked))
            Assert.True(Lines(expected).SequenceEqual(Lines((await WordCountStore.FindAsync(session, load.Table, load.Id, fields))!.Value)), when);
    }

    private static IEnumerable<string> Lines(IEnumerable<DistinctWords> words) => words.Select(word => $"{string.Join(',', word.Words.Select(text => text ?? "-"))} {word.Rows}").Order(StringComparer.Ordinal);

    private static string Shown(AcceptedRow row) => $"{row.Position} {row.AsOf} {string.Join(' ', row.Values)}";

    private static AcceptedRow RandomRow(Random random) => Row(
        $"{(char)('a' + random.Next(8))}", NewYear.AddDays(random.Next(10)).ToString("yyyy-MM-dd", null), random.Next(3) switch { 0 => "Xã Quài Cang", 1 => "", _ => "x" }, random.Next(3) == 0 ? null : random.Next(2));
}
