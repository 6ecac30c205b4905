using DtiPipeline.Core.Board;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Tests.Board;

public class NextActionTests
{
    [Fact]
    public void Every_kind_of_cause_has_something_to_do_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<CauseKind>())
        {
            var action = NextAction.For(kind);
            Assert.Matches("^[A-ZĐ].{20,}\\.$", action.Vi);
            Assert.Matches("^[A-Z].{20,}\\.$", action.En);
            Assert.NotEqual(action.Vi, action.En);
        }
        Assert.Distinct(Enum.GetValues<CauseKind>().Select(kind => NextAction.For(kind).Vi));
    }

    [Fact]
    public void Every_code_that_a_run_can_end_a_stream_with_has_a_kind_that_says_more_than_that_the_run_broke()
    {
        var codes = FindingCatalogue.Embedded.Codes.Where(code => code[3] is '3' or '4' || MappingCodes.IsOpenQuestion(code)).ToList();
        Assert.NotEmpty(codes);
        Assert.DoesNotContain(codes, code => CauseKinds.Of(code) == CauseKind.RunBroken);
    }

    [Fact]
    public void Every_kind_is_the_kind_of_something()
    {
        var known = FindingCatalogue.Embedded.Codes.Select(CauseKinds.Of).Append(CauseKind.ReferenceMissing).ToHashSet();
        Assert.Equal([], Enum.GetValues<CauseKind>().Except(known));
    }
}
