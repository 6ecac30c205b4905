using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Cli.Tests;

public sealed class SnapshotCsvTests
{
    [Theory]
    [InlineData("Xã Mùn Chung", "Xã Mùn Chung")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a, \"b\"", "\"a, \"\"b\"\"\"")]
    public void A_cell_is_never_a_formula(string text, string cell) => Assert.Equal(cell, CsvCell.Of(text));
}
