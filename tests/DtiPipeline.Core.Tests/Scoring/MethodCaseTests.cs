using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring;

public sealed class MethodCaseTests
{
    private static readonly Dictionary<string, MethodCase> Known = MethodCase.ReadAll().ToDictionary(known => known.ToString());

    public static TheoryData<string> Cases => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_worked_out_by_hand_gives_these_points_and_this_sentence(string name)
    {
        var trace = Known[name].Score();

        Assert.Equal(Known[name].Outcome, Outcome(trace));
        Language[] languages = [Language.Vi, Language.En];
        foreach (var (sentence, language) in Known[name].Sentences.Zip(languages))
            Assert.Equal(sentence, TraceText.Of(trace, language));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_trace_of_a_case_gives_its_points_again(string name)
    {
        var trace = Known[name].Score();

        Assert.Equal(trace.Absence is null ? trace.Points : null, TraceArithmetic.Recompute(trace));
    }

    private static string Outcome(Trace trace)
    {
        var status = trace.Absence?.Word() ?? IndicatorScore.ScoredWord;
        return string.Join(' ', [new NumberValue(trace.Points).Canonical, status, .. trace.Flags.Select(flag => flag.Word())]);
    }
}
