using System.Globalization;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Pipeline.Tests.Nights;

/// <summary>The nights of <c>dti demo</c> beside the detailed one: every assessment, every evaluated unit.</summary>
public class DemonstrationTests
{
    private static readonly DateOnly Today = new(2025, 1, 2);

    [Fact]
    public void Every_assessment_is_shown_once_and_the_day_s_own_night_comes_first()
    {
        var nights = DemonstrationNights.Of(NightBench.Definitions, Today);
        var shown = nights.SelectMany(night => RunPlanner.Plan(NightBench.Definitions, night).Rounds).Select(round => round.Assessment.Id).ToList();

        Assert.Equal(Today, nights[0].AsOf);
        Assert.Equal(NightBench.Definitions.Assessments.Select(assessment => assessment.Id).Order(), shown.Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_evaluated_unit_of_every_set_is_scored_and_ranked_and_the_snapshots_are_the_same_on_both_databases(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var results = new List<AssessmentResult>();
        foreach (var night in DemonstrationNights.Of(NightBench.Definitions, Today).Skip(1))
            results.AddRange((await bench.RunAsync(night)).Assessments);

        Assert.Equal(7, results.Select(result => result.Set.Id).Distinct().Count(id => id != "ia-dom-xa-2026"));
        Assert.All(results, result =>
        {
            Assert.Equal(result.Planned.Assessment.Units.Order(), result.Scorecards.Select(card => card.Unit).Order());
            Assert.All(result.Scorecards, card => Assert.InRange(card.Published, result.Set.Total * 0.2m, result.Set.Total));
        });
        GoldenFile.Check(
            Repository.PathOf("tests/DtiPipeline.Pipeline.Tests/Nights/Golden/demonstration.txt"),
            string.Concat(results.Select(result => $"{result.Planned.Assessment.Id} {result.Snapshot}\n{string.Concat(result.Scorecards.OrderBy(card => card.Rank).Take(3).Select(Line))}")));
    }

    private static string Line(Scorecard card) => string.Create(CultureInfo.InvariantCulture, $"  {card.Rank} {card.Unit} {card.Published} of {card.ApplicableMax}, compared {card.Comparable}\n");
}
