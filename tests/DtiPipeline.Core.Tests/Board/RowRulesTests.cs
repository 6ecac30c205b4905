using System.Collections.Immutable;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Board;

public class RowRulesTests
{
    public static TheoryData<RowCase> Cases => [.. RowCase.ReadAll()];

    [Theory, MemberData(nameof(Cases))]
    public void A_source_stands_as_the_table_says(RowCase one) => Assert.Equal(one.Outcome, one.Run());

    [Fact]
    public void Every_cell_in_trouble_names_a_cause_with_something_to_do()
    {
        foreach (var kind in RowCase.ReadAll().SelectMany(one => one.Outcome.Split(" | ")).Where(cell => cell.StartsWith("Failed", StringComparison.Ordinal) || cell.StartsWith("Attention", StringComparison.Ordinal)))
            Assert.Equal(2, kind.Split(' ').Length);
    }

    [Fact]
    public void What_is_missing_is_counted_by_its_reason_and_a_value_never_written_is_not_reported()
    {
        ElementCounts[] counts =
        [
            new("a", new Dictionary<ValueState, long> { [ValueState.Reported] = 1, [ValueState.Incomplete] = 1 }.ToImmutableSortedDictionary()),
            new("b", new Dictionary<ValueState, long> { [ValueState.NotApplicable] = 1 }.ToImmutableSortedDictionary()),
        ];
        var cell = new RowRules(RowCase.Quarter, new DateOnly(2024, 3, 10)).Complete([.. counts], 3, [], new HashSet<string>());
        Assert.Equal((1, 5), (cell.Present, cell.Total));
        Assert.Equal<(ValueState, long)>([(ValueState.NotReported, 3L), (ValueState.Incomplete, 1L)], cell.Absent);
    }
}
