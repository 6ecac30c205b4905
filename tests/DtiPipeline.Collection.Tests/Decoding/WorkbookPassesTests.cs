using DtiPipeline.Collection.Decoding.Workbooks;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Workbooks;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>How often the bytes of a workbook are gone through: each pass over a large sheet takes more than a second.</summary>
public sealed class WorkbookPassesTests
{
    [Fact]
    public void A_workbook_is_passed_over_three_times_and_no_more()
    {
        var noise = new Random(1);
        var book = new WorkbookBuilder().Sheet("S", s =>
        {
            for (var row = 0; row < 2_000; row++)
                s.Row(noise.NextDouble(), noise.NextDouble(), noise.NextDouble(), noise.NextDouble());
        });
        var bytes = new CountingStream(book.ToXlsx());
        using var sheet = WorkbookOpener.Open(bytes, new WorkbookDecoding((string?)null), new DataPlace(), new FindingLog());
        var rows = 0;
        while (sheet.MoveNext())
            rows++;
        Assert.Equal(2_000, rows);
        // Once by us, once by the library as it opens the sheet, once for the rows; and the first hundred rows a second time.
        Assert.InRange(bytes.Given, 2 * bytes.Length, 3.6 * bytes.Length);
    }
}
