using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Mappings;

public sealed class ElementsHaveOneAggregateTests
{
    [Fact]
    public void An_element_is_counted_in_one_way()
    {
        Assert.Equal(["DTI2502 sum"], Valid.Change(MappingFile, "visits.fees: { sum: fee }", "visits.fees: { sum: fee, count: rows }").Found());
    }

    [Fact]
    public void An_element_is_counted_in_some_way()
    {
        Assert.Equal(["DTI2502 visits.fees"], Valid.Change(MappingFile, "visits.fees: { sum: fee }", "visits.fees: { note: later }").Found());
    }

    [Fact]
    public void Only_a_sum_has_something_taken_away()
    {
        Assert.Equal(["DTI2505 minus"], Valid.Change(MappingFile, "visits.total: { count: rows }", "visits.total: { count: rows, minus: fee }").Found());
    }
}
