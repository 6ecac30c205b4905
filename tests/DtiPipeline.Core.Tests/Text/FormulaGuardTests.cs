using DtiPipeline.Core.Text;

namespace DtiPipeline.Core.Tests.Text;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 912")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    [InlineData("  =1+1")]
    [InlineData("\u00A0=1+1")]
    [InlineData("\u200B=1+1")]
    [InlineData("\uFEFF=1+1")]
    [InlineData("\u0001=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("−1")]
    [InlineData("\u3000＝1")]
    public void What_could_be_a_formula_gets_an_apostrophe(string text) => Assert.Equal("'" + text, FormulaGuard.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Xã Mùn Chung")]
    [InlineData("6.6")]
    [InlineData("a = 6.582")]
    [InlineData("'=1+1")]
    [InlineData("Đã có: 5 điểm")]
    public void What_could_not_stays_as_it_is(string text) => Assert.Equal(text, FormulaGuard.Of(text));
}
