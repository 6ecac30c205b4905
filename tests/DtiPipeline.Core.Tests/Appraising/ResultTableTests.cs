using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Tests.Scoring;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Appraising;

public sealed class ResultTableTests
{
    private static readonly IndicatorSet Plain = SetText.Set(SetText.Indicator("1.1", 10m, "{ type: ratio, numerator: [a], denominator: [b] }"));
    private static readonly IndicatorSet Exempting = Plain with { Exemption = new ExemptionRule("được miễn", "điểm × 100 / điểm tối đa", true, "II.3.c") };

    [Fact]
    public void Equal_figures_share_a_place_and_who_is_left_out_has_none()
    {
        var table = ResultTable.Of(Plain, [Unit("003", 7m), Unit("001", 9m), new AppraisedUnit("004@", "Đơn vị 004", "không nộp"), Unit("002", 7m), Unit("005", 1m)]);
        Assert.Equal([("001", 1), ("002", 2), ("003", 2), ("005", 4), ("004", null)], table.Select(unit => (unit.Code, unit.Rank)));
        Assert.Equal(("không nộp", null, null, null), (table[^1].LeftOut, table[^1].Self, table[^1].Appraised, table[^1].Final));
    }

    [Fact]
    public void A_total_is_rounded_once_so_thirds_of_points_are_not_lost()
    {
        var thirds = ResultTable.Of(Plain, [Unit("001", 1m / 3m, 1m / 3m, 1m / 3m)])[0];
        Assert.Equal((1m, true), (thirds.Final, thirds.Appraised < 1m));
        Assert.Equal(3.34m, ResultTable.Of(Plain, [Unit("001", 1.112m, 1.113m, 1.114m)])[0].Final);
    }

    // Places and totals found anew in whole numbers: hundredths of points, and cross products instead of divisions.
    [Fact]
    public void Totals_and_places_are_those_of_an_independent_model()
    {
        var random = new Random(20250115);
        for (var round = 0; round < 300; round++)
        {
            var exempting = random.Next(2) == 0;
            var units = Enumerable.Range(0, random.Next(1, 9)).Select(i => (Code: FormattableString.Invariant($"{i:000}"), Max: 100 * random.Next(1, 4), Cents: Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(0, 400)).ToArray())).ToList();
            var table = ResultTable.Of(exempting ? Exempting : Plain, units.Select(unit => Unit(unit.Code, [.. unit.Cents.Select(cents => cents / 100m)]) with { ApplicableMax = unit.Max }));
            foreach (var (code, max, cents) in units)
            {
                var result = table.Single(unit => unit.Code == code);
                var total = cents.Sum();
                Assert.Equal(total, result.Final * 100m);
                // 100 × points ÷ max, in hundredths, half up.
                long Figure(int points, int of) => exempting ? ((2L * points * 100) + of) / (2L * of) : points;
                Assert.Equal(Figure(total, max), result.Comparable * 100m);
                Assert.Equal(1 + units.Count(other => Figure(other.Cents.Sum(), other.Max) > Figure(total, max)), result.Rank);
            }
        }
    }

    [Fact]
    public void The_written_form_of_a_result_is_pinned_and_reads_back()
    {
        var result = Result(1, "", Unit("001", 9m), Unit("002", 20m / 3m), new AppraisedUnit("004@", "Đơn vị “004”", "không nộp báo cáo"));
        var written = PublishedForm.Write(result);
        GoldenFile.Check("Golden/result.txt", $"{written.Replace("},", "},\n", StringComparison.Ordinal)}\n{CanonicalText.Hash(written)}\n");
        Assert.Equal(written, PublishedForm.Write(PublishedForm.Read(written)));
        Assert.True(PublishedForm.Read(written).Units[0].Scores[0].MissedDay);
    }

    [Fact]
    public void Between_two_versions_exactly_what_differs_is_named()
    {
        var first = Result(1, "", Unit("001", 9m), Unit("002", 7m), Unit("003", 5m));
        var second = Result(2, "Đính chính", Unit("001", 9m), Unit("002", 7m), Unit("003", 8m));
        Assert.Empty(ResultChange.Between(first, first with { Version = 2 }));
        var changes = ResultChange.Between(first, second).ToList();
        Assert.Equal([("003", 3, 2), ("002", 2, 3)], changes.Select(change => (change.After!.Code, change.Before!.Rank ?? 0, change.After.Rank ?? 0)));
        Assert.Equal([("1.1", 5m, 8m)], changes[0].Scores.Select(score => (score.Indicator, score.Before!.Value, score.After!.Value)));
        Assert.Empty(changes[1].Scores);
    }

    private static PublishedResult Result(int version, string reason, params AppraisedUnit[] units) =>
        new("thu-2024", "2024-final", true, version, "15/QĐ-UBND", new DateOnly(2025, 1, 15), "Công bố kết quả", reason, version == 1 ? null : new string('a', 64), ResultTable.Of(Plain, units));

    private static AppraisedUnit Unit(string code, params decimal[] points) => new($"{code}@", $"Đơn vị {code}")
    {
        SignedHash = new string('b', 64),
        Self = points.Sum(),
        ApplicableMax = 10m,
        Scores = [.. points.Select((score, i) => new AppraisedScore(FormattableString.Invariant($"1.{i + 1}"), score, score, MissedDay: code == "001"))],
    };
}
