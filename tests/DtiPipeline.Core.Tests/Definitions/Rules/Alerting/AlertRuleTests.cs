using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Alerting;

public sealed class AlertRuleTests
{
    private const string File = "mappings/alerts.yaml";

    private const string Sound =
        """
        addresses:
          truc: { title: Trực, title_en: on duty, role: operator, email: "${DTI_ALERT_TRUC_EMAIL}", webhook: "${DTI_ALERT_TRUC_WEBHOOK}" }
          so-y-te: { title: Sở Y tế, title_en: health, agency: so-y-te, email: "${DTI_ALERT_YTE_EMAIL}" }
        rules:
          hong: { kind: source-failed, who: operator }
          tre: { kind: source-late, threshold: 2, who: [so-y-te, truc], channels: [email] }
          han: { kind: deadline-near, threshold: 0, who: truc }
        digest: { time: "06:45", who: operator }

        """;

    [Fact]
    public void Rules_that_reach_somebody_are_right() => Assert.Empty(Valid.With(File, Sound).Found());

    [Theory]
    [InlineData("who: operator }\n  tre", "who: oprator }\n  tre", "DTI2821 oprator")]
    [InlineData("who: [so-y-te, truc]", "who: [so-y-tế, truc]", "DTI2821 so-y-tế")]
    [InlineData("time: \"06:45\", who: operator", "time: \"06:45\", who: steward", "DTI2821 steward")]
    [InlineData("channels: [email]", "channels: [webhook]", "DTI2822 so-y-te")]
    [InlineData(", email: \"${DTI_ALERT_YTE_EMAIL}\"", "", "DTI2822 so-y-te")]
    [InlineData("\"${DTI_ALERT_YTE_EMAIL}\"", "yte@example.vn", "DTI2415 yte@example.vn")]
    [InlineData("threshold: 2", "threshold: 0", "DTI2823 0")]
    [InlineData("kind: source-failed,", "kind: source-failed, threshold: 3,", "DTI2823 3")]
    [InlineData("agency: so-y-te", "agency: so-yte", "DTI2209 so-yte")]
    [InlineData("  hong:", "  Hong_1:", "DTI2304 Hong_1")]
    public void What_tells_nobody_or_counts_nothing_is_told(string right, string wrong, string found)
    {
        Assert.Contains(right, Sound, StringComparison.Ordinal);
        Assert.Contains(found, Valid.With(File, Sound.Replace(right, wrong, StringComparison.Ordinal)).Found());
    }
}
