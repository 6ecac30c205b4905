using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class MappedFieldsExistTests
{
    [Fact]
    public void A_field_of_a_sum_is_checked()
    {
        Assert.Equal(["DTI2203 fees"], Valid.Change(MappingFile, "sum: fee", "sum: fees").Found());
    }

    [Fact]
    public void A_field_of_a_condition_is_checked()
    {
        Assert.Equal(["DTI2203 ensured"], Valid.Change(MappingFile, "insured: true", "ensured: true").Found());
    }

    [Fact]
    public void A_field_on_the_other_side_of_a_comparison_is_checked()
    {
        Assert.Equal(["DTI2203 dew"], Valid.Change(MappingFile, "before_field: due", "before_field: dew").Found());
    }

    [Fact]
    public void A_field_with_a_crosswalk_is_checked()
    {
        Assert.Equal(["DTI2203 haed"], Valid.Change(MappingFile, "words: { head: heads }", "words: { haed: heads }").Found());
    }

    [Fact]
    public void The_day_a_file_speaks_of_is_a_field_of_every_stream()
    {
        var workspace = Valid.Change(MappingFile, "take: { type: latest, max_age: 100d }", "take: { type: window, date: as_of }").Change(ElementsFile, "    kind: stock\n    merge: sum", "    kind: flow\n    merge: sum").Change(ElementsFile, "    kind: stock\n    options", "    kind: flow\n    options").Change(ElementsFile, "type: boolean\n    kind: stock", "type: boolean\n    kind: flow");
        Assert.Equal([], workspace.Found());
    }
}
