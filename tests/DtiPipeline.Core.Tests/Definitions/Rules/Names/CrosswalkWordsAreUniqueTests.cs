using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class CrosswalkWordsAreUniqueTests
{
    [Fact]
    public void A_raw_word_has_one_meaning_whatever_its_case_and_blanks()
    {
        Assert.Equal([], Valid.Change(StatusesFile, "X,-,", "x ,done,").Found());
    }

    [Fact]
    public void A_second_meaning_points_at_the_first()
    {
        Assert.Equal(["DTI2302 2"], Valid.Change(StatusesFile, "X,-,", "2,open,").Found());
    }

    [Fact]
    public void Meanings_may_follow_one_another_in_time()
    {
        Assert.Equal([], Valid.Change(StatusesFile, "2,done,,,,", "2,done,,,2024-01-01,").Change(StatusesFile, "X,-,,,", "2,open,,2024-01-01,").Found());
    }

    [Fact]
    public void Meanings_may_differ_by_context()
    {
        Assert.Equal([], Valid.Change(StatusesFile, "X,-,,", "2,open,late,").Found());
    }
}
