using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Csv;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Tests.Definitions.Csv;

public sealed class CsvTextTests
{
    [Fact]
    public void The_columns_are_those_the_row_is_read_by()
    {
        var columns = CsvColumns.Of(CrosswalkRow.Read);
        Assert.Equal("raw meaning context valid_from valid_to note by", string.Join(' ', columns.All));
        Assert.Equal("raw meaning", string.Join(' ', columns.Required));
    }

    [Fact]
    public void A_cell_knows_its_place_behind_quotes_and_line_breaks()
    {
        var row = Rows("raw,meaning,note\n\n\"ô\nhai\",\"a,b\",c\r\nđ,e,f\n")[0];
        Assert.Equal(["ô\nhai", "a,b", "c"], row.Entries.Select(entry => ((ScalarNode)entry.Value).Text));
        Assert.Equal(new SourceSpan("f.csv", 3, 1, 1), row.Entries[0].Value.At);
        Assert.Equal(new SourceSpan("f.csv", 4, 6, 5), row.Entries[1].Value.At);
        Assert.Equal(new SourceSpan("f.csv", 4, 12, 1), row.Entries[2].Value.At);
    }

    [Fact]
    public void A_blank_cell_is_null_and_a_blank_row_is_none()
    {
        var rows = Rows("raw,meaning,note\na, ,\n,,\n");
        Assert.Equal([false, true, true], Assert.Single(rows).Entries.Select(entry => ((ScalarNode)entry.Value).IsNull));
    }

    [Fact]
    public void A_row_with_broken_quotes_is_left_out_and_the_next_one_read()
    {
        var log = new FindingLog();
        var rows = CsvText.Read("f.csv", "raw,meaning\n\"a\"b,c\nd,e\n", CsvColumns.Of(CrosswalkRow.Read), log)!.Value;
        Assert.Equal("DTI1105 f.csv:2:4", $"{Assert.Single(log.Findings).Code} {log.Findings[0].At}");
        Assert.Equal("d", ((ScalarNode)Assert.Single(rows).Entries[0].Value).Text);
    }

    private static ImmutableArray<MapNode> Rows(string text) => CsvText.Read("f.csv", text, CsvColumns.Of(CrosswalkRow.Read), new FindingLog())!.Value;
}
