using System.Globalization;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Core.Tests.Snapshots;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Submitting;

public class CardDifferenceTests
{
    [Fact]
    public void The_card_that_is_signed_is_the_one_that_the_night_stores() =>
        Assert.Equal(SnapshotBuilder.Build(SnapshotSamples.Source()).Cards[0].Content, SignedSamples.Card());

    [Fact]
    public void A_new_figure_is_told_with_the_points_it_moves_and_nothing_else()
    {
        var difference = CardDifference.Of(SignedSamples.Card(), SignedSamples.Card("3.2.a=9100"));
        var value = Assert.Single(difference.Values);
        Assert.Equal(("3.2.a", "13650", "9100", ValueState.Reported), (value.Element, value.Old!.Value, value.New!.Value, value.New.State));
        var score = Assert.Single(difference.Scores);
        Assert.Equal(("3.2", 3.75m, 2.5m), (score.Code, score.Old!.Points, score.New!.Points));
        Assert.Equal(-1.25m, difference.NewPublished - difference.OldPublished);
        Assert.False(difference.RulesChanged);
    }

    [Fact]
    public void A_figure_that_moves_no_points_is_told_all_the_same()
    {
        var difference = CardDifference.Of(SignedSamples.Card("6.6.a=190"), SignedSamples.Card("6.6.a=195"));
        Assert.Equal("6.6.a", Assert.Single(difference.Values).Element);
        Assert.Empty(difference.Scores);
        Assert.False(difference.IsEmpty);
    }

    [Fact]
    public void Nothing_differs_exactly_when_the_hashes_are_the_same_and_applied_it_gives_the_other_card()
    {
        var random = new Random(20251122);
        string[] elements = ["3.2.a", "3.2.b", "6.6.a", "6.6.b", "6.6.c", "6.7.a", "6.7.b"];
        string Some() => SignedSamples.Card(string.Join(' ', elements.Where(_ => random.Next(3) == 0).Select(element => string.Create(CultureInfo.InvariantCulture, $"{element}={random.Next(1, 4)}"))));
        for (var i = 0; i < 300; i++)
        {
            var (old, now) = (Some(), Some());
            var difference = CardDifference.Of(old, now);
            Assert.Equal(CanonicalText.Hash(old) == CanonicalText.Hash(now), difference.IsEmpty);
            Assert.Equal(now, CanonicalDifference.Apply(old, difference.Changes));
            Assert.Equal(old, CanonicalDifference.Apply(now, difference.Changes.Select(change => new LeafChange(change.Way, change.New, change.Old))));
            // Nobody moves points without a figure or a rule.
            Assert.True(!difference.Values.IsEmpty || difference.Scores.IsEmpty);
        }
    }

    [Theory]
    [InlineData("""{"a":"1","b":{},"c":[],"d":[{"e":"\"x\\"},{"e":"2"}]}""")]
    [InlineData("""["x","y",["z"]]""")]
    [InlineData("""{}""")]
    [InlineData("\"Quài Nưa\"")]
    public void A_canonical_text_survives_being_taken_apart(string written) => Assert.Equal(written, CanonicalLeaves.Join(CanonicalLeaves.Of(written)));

    [Fact]
    public void Every_place_in_a_long_list_keeps_its_order()
    {
        var written = CanonicalText.List(Enumerable.Range(0, 120).Select(i => CanonicalText.Of((decimal)i)));
        Assert.Equal(written, CanonicalLeaves.Join(CanonicalLeaves.Of(written)));
    }
}
