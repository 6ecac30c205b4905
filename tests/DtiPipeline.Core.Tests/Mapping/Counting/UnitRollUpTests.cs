using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Mapping.Counting;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Tests.Mapping.Compilation;

namespace DtiPipeline.Core.Tests.Mapping.Counting;

public sealed class UnitRollUpTests
{
    /// <summary>Unit 1 is the scope; above unit n lies n / 2.</summary>
    private const int Units = 13;

    public static TheoryData<string> Names() => [.. GoldenMappings.Names];

    public static TheoryData<string> AddingUp() => [.. GoldenMappings.Names.Where(name => GoldenMappings.Compile(name).Moved is not null)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_the_rows_a_unit_comes_to_what_its_rows_and_those_below_come_to_one_by_one(string name)
    {
        var mapping = GoldenMappings.Compile(name);
        for (var seed = 1; seed <= 40; seed++)
        {
            var rows = Rows(new Random(seed), mapping);
            var found = UnitRollUp.Of(mapping, Count(mapping, rows), Above);
            var expected = OneByOne(mapping, rows);
            Assert.Equal(expected.Select(row => string.Join(' ', row)), found.Select(row => string.Join(' ', row)));
        }
    }

    [Theory]
    [MemberData(nameof(AddingUp))]
    public void Rows_that_ended_taken_away_and_rows_that_began_added_make_the_same_counts_as_all_rows_together(string name)
    {
        var mapping = GoldenMappings.Compile(name);
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = new Random(seed);
            var (ended, stayed, began) = (Rows(random, mapping), Rows(random, mapping), Rows(random, mapping));
            var carried = OwnCounts.FromRows(mapping.Own, Count(mapping, [.. ended, .. stayed]).ToRows());
            Add(carried, mapping, ended, -1);
            Add(carried, mapping, began, 1);
            var whole = Count(mapping, [.. stayed, .. began]);
            Assert.Equal(whole.ToRows().Select(row => string.Join(' ', row)), carried.ToRows().Select(row => string.Join(' ', row)));
            Assert.Equal(UnitRollUp.Of(mapping, whole, Above).Select(row => string.Join(' ', row)), UnitRollUp.Of(mapping, carried, Above).Select(row => string.Join(' ', row)));
        }
    }

    [Fact]
    public void Single_values_cannot_be_carried_on()
    {
        var mapping = GoldenMappings.Compile("answers");
        Assert.Null(mapping.Moved);
        Assert.Throws<InvalidOperationException>(() => Count(mapping, Rows(new Random(1), mapping)).ToRows());
    }

    [Fact]
    public void A_sum_over_units_that_no_number_can_hold_is_refused()
    {
        var mapping = GoldenMappings.Compile("accounts");
        var sum = mapping.Elements.Single(element => element.Mapping.Aggregate == AggregateKind.Sum && !element.OwnRowsOnly && element.Mapping.Element == "area.total");
        var own = new OwnCounts(mapping.Own);
        foreach (var unit in (long[])[2, 3])
            own.Add([.. mapping.Own.Select(column => StagedValue.Of(column.Kind == OwnKind.Unit ? unit : column.Name == sum.Key ? long.MaxValue : 1))]);
        Assert.Throws<OverflowException>(() => UnitRollUp.Of(mapping, own, Above));
    }

    private static IEnumerable<long> Above(long unit)
    {
        for (; unit > 0; unit /= 2)
            yield return unit;
    }

    private static List<InventedRow> Rows(Random random, CompiledMapping mapping) => [.. Enumerable.Range(0, random.Next(60)).Select(_ => InventedRow.Of(random, mapping, Units))];

    private static OwnCounts Count(CompiledMapping mapping, IEnumerable<InventedRow> rows)
    {
        var counts = new OwnCounts(mapping.Own);
        Add(counts, mapping, rows, 1);
        return counts;
    }

    private static void Add(OwnCounts counts, CompiledMapping mapping, IEnumerable<InventedRow> rows, int sign)
    {
        foreach (var row in InventedRow.Answer(mapping, rows))
            counts.Add(row, sign);
    }

    /// <summary>The same by going through all rows for every unit.</summary>
    private static IEnumerable<StagedValue[]> OneByOne(CompiledMapping mapping, List<InventedRow> rows)
    {
        var counting = rows.Where(row => row.Marks.Any(mark => mark.Counts || mark.Waits)).ToList();
        for (long unit = 1; unit <= Units; unit++)
            if (counting.Exists(row => Above(row.Unit).Contains(unit)))
                yield return [StagedValue.Of(unit), .. mapping.Elements.SelectMany((element, at) => element.Outputs.Select(kind => Output(mapping, rows, unit, element, at, kind)))];
    }

    private static StagedValue Output(CompiledMapping mapping, List<InventedRow> rows, long unit, CompiledElement element, int at, OutputKind kind)
    {
        var concerned = rows.Where(row => element.OwnRowsOnly ? row.Unit == unit : Above(row.Unit).Contains(unit)).ToList();
        var counted = concerned.Where(row => row.Marks[at].Counts).ToList();
        var apart = mapping.Own.Where(column => column.Kind == OwnKind.Apart).ToList().FindIndex(column => column.Counted.Contains(element.RowsColumn));
        return (kind, element.Mapping.Aggregate) switch
        {
            (OutputKind.Rows, _) or (OutputKind.Figure, AggregateKind.Count) => StagedValue.Of(counted.Count),
            (OutputKind.Unmapped, _) => StagedValue.Of(concerned.Count(row => row.Marks[at].Waits)),
            (OutputKind.Units, _) => StagedValue.Of(counted.Select(row => row.Unit).Distinct().Count()),
            (OutputKind.Figure, AggregateKind.CountDistinct) => StagedValue.Of(counted.Select(row => row.Apart[apart]).Distinct().Count()),
            _ when counted.Count == 0 => StagedValue.Absent,
            (OutputKind.Figure, AggregateKind.Value) => StagedValue.Of(counted.Min(row => row.Marks[at].Figure)),
            (OutputKind.Greatest, _) => StagedValue.Of(counted.Max(row => row.Marks[at].Figure)),
            _ => StagedValue.Of(counted.Sum(row => (long)row.Marks[at].Figure)),
        };
    }
}
