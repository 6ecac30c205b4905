using System.Collections.Immutable;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Review.Rules;

/// <summary>Every rule against a model in whole numbers, written from the words and not from the code, over random figures with absences.</summary>
public sealed class RuleModelTests
{
    private const int Rounds = 2000;

    [Fact]
    public void A_part_is_never_greater_than_its_whole() => Compare(
        "type: not-above, part: a, whole: b", world => world.Own("a") is { } part && world.Own("b") is { } whole && whole - part < 0);

    [Fact]
    public void Parts_leave_room_in_their_total() => Compare(
        "type: parts, parts: [a, b], total: c, tolerance: 5%",
        world => world.Own("a") is { } a && world.Own("b") is { } b && world.Own("c") is { } c && 100 * (a + b) > 105 * c);

    [Fact]
    public void All_parts_are_the_total() => Compare(
        "type: parts, parts: [a, b], total: c, must: equal",
        world => world.Own("a") is { } a && world.Own("b") is { } b && world.Own("c") is { } c && a + b != c);

    [Fact]
    public void A_figure_moves_by_less_than_a_share() => Compare(
        "type: change, elements: [a], more_than: 25%, at_least: 3",
        world => world.Own("a") is { } now && world.Earlier is { } before && 4 * Math.Abs(now - before) > before && Math.Abs(now - before) >= 3);

    [Fact]
    public void A_unit_lies_near_the_others() => Compare(
        "type: outlier, element: a, further_than: 2",
        world =>
        {
            if (world.Own("a") is not { } own || world.All("a") is not { Count: >= 5 } all)
                return false;
            // In doubles and quadruples of the figures, so that no half is lost.
            var median = Doubled(all);
            var usual = Doubled([.. all.Select(figure => Math.Abs((2 * figure) - median))]);
            return usual > 0 && 2 * Math.Abs((2 * own) - median) > 2 * usual;
        });

    [Fact]
    public void No_rule_says_anything_of_figures_that_are_missing()
    {
        var own = new UnitValues("1", Enum.GetValues<ValueState>().Where(state => !state.IsPresent()).Select(state => new DataValue("1", $"e{state}", null, state)).ToDictionary(value => value.Element));
        var subject = RuleCase.SubjectOf(own) with { Earlier = own.Values.Keys.ToImmutableDictionary(code => code, _ => (Value)new NumberValue(5m)) };
        foreach (var check in (string[])["type: change, any: true, more_than: 0%", "type: sources-agree, any: true"])
            Assert.Empty(RuleCase.TestOf("here", check).Breaches(subject));
    }

    /// <summary>Twice the median: the sum of the two in the middle, which may be one.</summary>
    private static long Doubled(List<long> figures)
    {
        var below = figures.Select(figure => figures.Count(other => other < figure)).ToList();
        long At(int rank) => figures.Where((_, place) => below[place] <= rank).Max();
        return At((figures.Count - 1) / 2) + At(figures.Count / 2);
    }

    private static void Compare(string check, Func<World, bool> model)
    {
        var random = new Random(20250117);
        var test = RuleCase.TestOf("here", check);
        var broken = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var world = World.Random(random);
            var breaches = test.Breaches(world.Subject).ToList();
            Assert.True(model(world) == breaches.Count > 0, $"{check}: {world}");
            broken += breaches.Count;
        }
        Assert.InRange(broken, Rounds / 100, Rounds - (Rounds / 100));
    }

    private sealed record World(ImmutableArray<ImmutableDictionary<string, long>> Units, long? Earlier)
    {
        public static World Random(Random random) => new(
            [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => ImmutableDictionary.CreateRange(
                new[] { "a", "b", "c" }.Where(_ => random.Next(8) > 0).Select(code => KeyValuePair.Create(code, (long)random.Next(code == "c" ? 30 : 20)))))],
            random.Next(5) > 0 ? random.Next(20) : null);

        public RuleSubject Subject => RuleCase.SubjectOf(Values(0)) with
        {
            Peers = [.. Enumerable.Range(1, Units.Length - 1).Select(Values)],
            Earlier = Earlier is { } earlier ? ImmutableDictionary<string, Value>.Empty.Add("a", new NumberValue(earlier)) : ImmutableDictionary<string, Value>.Empty,
        };

        public long? Own(string code) => Units[0].TryGetValue(code, out var figure) ? figure : null;

        public List<long> All(string code) => [.. Units.Where(unit => unit.ContainsKey(code)).Select(unit => unit[code])];

        private UnitValues Values(int unit) => new($"{unit}", Units[unit].ToDictionary(one => one.Key, one => new DataValue($"{unit}", one.Key, new NumberValue(one.Value), ValueState.Reported)));
    }
}
