using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Previewing;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.DataValues;

namespace DtiPipeline.Pipeline.Tests.Previewing;

/// <summary>
/// A preview must be what applying the edit comes to, cell by cell: random edits, one on top of the other, each previewed and then applied. By default
/// one edit of each sort on SQLite and two on PostgreSQL; <c>DTI_TEST_EDITS=50</c> is the full round, <c>DTI_TEST_SEED</c> another walk.
/// </summary>
[Collection(nameof(SmallNight))]
public sealed class PreviewPropertyTests(SmallNight small)
{
    private const string Assessment = "tuan-giao-2024";
    private static readonly DateOnly Today = new(2025, 1, 2);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_preview_is_what_the_edit_comes_to(DatabaseKind kind)
    {
        await using var bench = await small.ForkAsync(kind);
        await WalkAsync(bench, new RandomEdit(new Random(Number("DTI_TEST_SEED", 20241231))), Number("DTI_TEST_EDITS", kind == DatabaseKind.Sqlite ? RandomEdit.Sorts : 2));
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;

    private static async Task WalkAsync(NightBench bench, RandomEdit edits, int steps)
    {
        var before = await StateAsync(bench, await ReplayAsync(bench));
        var moving = 0;
        for (var number = 1; number <= steps; number++)
        {
            var (files, what) = edits.Next(bench.Files, number - 1);

            var preview = await new Preview(bench.Parts()).RunAsync(
                DefinitionLoader.Load(files).Set!, new PreviewRequest(Today, Assessment), new SilentObserver(), CancellationToken.None);
            bench.Take(files);
            var after = await StateAsync(bench, await ReplayAsync(bench));

            var expected = before.Keys.Union(after.Keys).Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key))
                .Select(key => $"{key}: {before.GetValueOrDefault(key)} -> {after.GetValueOrDefault(key)}").Order(StringComparer.Ordinal).ToList();
            var told = Told(preview).Order(StringComparer.Ordinal).ToList();
            Assert.True(expected.SequenceEqual(told), $"edit {number}, {what}\n  applied:\n    {string.Join("\n    ", expected)}\n  previewed:\n    {string.Join("\n    ", told)}");
            moving += expected.Count > 0 ? 1 : 0;
            before = after;
        }
        Assert.True(moving >= steps / 4, "hardly any edit moved anything: the property was not tried");
    }

    private static Task<RunSummary> ReplayAsync(NightBench bench) =>
        bench.RunAsync(new RunRequest { AsOf = Today, Assessments = [Assessment], AllowInvented = true, Replay = true });

    /// <summary>Every cell that a reader of the warehouse could see, by its name.</summary>
    private static async Task<ImmutableDictionary<string, string>> StateAsync(NightBench bench, RunSummary summary)
    {
        var result = summary.Assessments.Single(result => result.Planned.Round.Id == "2024-final");
        var values = await new DataValueStore(bench.Database).ListAsync(
            new DataValueFilter { Assessment = Assessment, Round = "2024-final", UnitDate = result.Planned.Assessment.UnitDate });
        return values.Select(value => (Key: $"value {value.Unit} {value.Element}", Text: ValueCell.Of(value)))
            .Concat(result.Scorecards.SelectMany(card => card.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)).Select(score => (Key: $"points {card.Unit} {score.Code}", Text: Points(score.Points, score.Status)))))
            .Concat(result.Scorecards.Select(card => (Key: $"total {card.Unit}", Text: Total(card.Published, card.Comparable, card.Rank))))
            .ToImmutableDictionary(cell => cell.Key, cell => cell.Text);
    }

    private static IEnumerable<string> Told(PreviewResult preview)
    {
        var round = preview.Rounds.Single(round => round.Round.Id == "2024-final");
        return round.Values.Select(value => $"value {value.Unit} {value.Element}: {value.Before} -> {value.After}")
            .Concat(round.Points.Select(points => $"points {points.Unit} {points.Indicator}: {Points(points.Before, points.StatusBefore)} -> {Points(points.After, points.StatusAfter)}"))
            .Concat(round.Totals.Select(total => $"total {total.Unit}: {Total(total.Before, total.ComparableBefore, total.RankBefore)} -> {Total(total.After, total.ComparableAfter, total.RankAfter)}"));
    }

    private static string Points(decimal? points, string? status) => points is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{points} {status}");

    private static string Total(decimal? published, decimal? comparable, int? rank) => string.Create(CultureInfo.InvariantCulture, $"{published} {comparable} {rank}");
}
