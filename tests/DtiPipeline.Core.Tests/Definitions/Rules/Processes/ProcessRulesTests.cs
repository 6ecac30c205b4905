using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Processes;

public sealed class ProcessRulesTests
{
    private const string File = "mappings/processes.yaml";

    private const string Sound =
        """
        processes:
          mot-cap:
            title: Một cấp
            title_en: one level
            start: open
            states:
              open: { title: Đang làm, title_en: open, opens: values, deadline: agency }
              asked: { title: Chờ ký, title_en: asked }
              signed: { title: Đã ký, title_en: signed, end: true }
              again: { title: Mở lại, title_en: reopened, opens: reopened-values }
              asked-again: { title: Chờ ký lại, title_en: asked again }
            moves:
              submit: { title: Trình, title_en: submit, from: open, to: asked, by: [officer], needs: [checks] }
              sign: { title: Ký, title_en: sign, from: asked, to: signed, by: [leader], does: sign }
              reopen: { title: Mở lại, title_en: reopen, from: [signed, again], to: again, by: [leader], does: reopen, needs: [reason] }
              submit-again: { title: Trình lại, title_en: submit again, from: again, to: asked-again, by: [officer] }
              send-back: { title: Trả lại, title_en: send back, from: asked-again, to: again, by: [leader] }
              sign-again: { title: Ký lại, title_en: sign again, from: asked-again, to: signed, by: [leader], does: sign }

        """;

    [Fact]
    public void A_process_from_the_first_figure_to_a_signature_is_right() => Assert.Empty(Valid.With(File, Sound).Found());

    [Theory]
    [InlineData("start: open", "start: opne", "DTI2851 opne")]
    [InlineData("from: open, to: asked,", "from: open, to: askd,", "DTI2851 askd")]
    [InlineData("from: [signed, again]", "from: [singed, again]", "DTI2851 singed")]
    [InlineData("deadline: agency", "deadline: agnecy", "DTI2852 agnecy")]
    [InlineData("end: true", "opens: nothing", "DTI2854 states")]
    [InlineData("opens: values, ", "", "DTI2855 open")]
    [InlineData("does: reopen, ", "", "DTI2856 again")]
    [InlineData("does: reopen, ", "", "DTI2857 again")]
    [InlineData("from: again, to: asked-again", "from: [again, asked], to: asked-again", "DTI2857 again")]
    [InlineData("to: asked-again, by: [officer]", "to: open, by: [officer]", "DTI2853 asked-again")]
    [InlineData("to: asked, by: [officer], needs: [checks]", "to: asked, by: [officer], does: publish", "DTI2858 asked")]
    [InlineData("by: [officer], needs: [checks]", "by: []", "DTI2859 by")]
    [InlineData("  mot-cap:", "  Mot_Cap:", "DTI2304 Mot_Cap")]
    public void What_leads_nowhere_or_is_nobodys_is_told(string right, string wrong, string found)
    {
        Assert.Contains(right, Sound, StringComparison.Ordinal);
        Assert.Contains(found, Valid.With(File, Sound.Replace(right, wrong, StringComparison.Ordinal)).Found());
    }

    [Theory]
    [InlineData("process: mot-cap", 0)]
    [InlineData("process: mot-cpa", 1)]
    public void An_assessment_names_a_process_that_exists(string line, int findings)
    {
        var finding = Valid.With(File, Sound).Change("mappings/assessments.yaml", "    set: demo-huyen\n", $"    set: demo-huyen\n    {line}\n").Load().Findings;
        Assert.Equal(findings, finding.Count(one => one.Code == "DTI2850"));
        Assert.All(finding, one => Assert.Equal("mot-cap", one.Arguments["nearest"]));
    }
}
