using System.Globalization;
using System.Security.Cryptography;
using DtiPipeline.Collection.Decoding;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Drift;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>A good workbook, changed in all the ways in which senders change them: every change is caught, and the good one never.</summary>
public sealed class DriftTests
{
    /// <summary>Any code by which single rows are refused.</summary>
    private const string Rows = "a row";

    private static readonly StreamDefinition Stream = Define();

    private static readonly SeenFile Good = Read(new HouseholdBook()).Seen!;

    public static TheoryData<string, string> Mutations => new()
    {
        { "a column renamed", DecodingCodes.ColumnMissing },
        { "a heading renamed", DecodingCodes.ColumnMissing },
        { "a column removed", DecodingCodes.ColumnMissing },
        { "a column twice", DecodingCodes.ColumnTwice },
        { "a column added at the end", DriftCodes.Columns },
        { "a column added in the middle", DriftCodes.Columns },
        { "a column added in front of the last", DriftCodes.Columns },
        { "an empty column in front", DriftCodes.Columns },
        { "two columns swapped with their headers", DriftCodes.Columns },
        { "two headers swapped", DriftCodes.Columns },
        { "two columns swapped under their headers", DriftCodes.Swapped },
        { "the figures shifted to the right", Rows },
        { "a heading merged over less", DecodingCodes.ColumnMissing },
        { "a label merged over another row", DriftCodes.Merges },
        { "a header row more", DecodingCodes.ColumnMissing },
        { "no header", DecodingCodes.HeaderNotFound },
        { "another unit in the title", DecodingCodes.MoneyUnitDiffers },
        { "another unit in the header", DecodingCodes.ColumnMissing },
        { "no unit in the title", DriftCodes.MoneyUnit },
        { "all money times 1,000", DriftCodes.Sum },
        { "one count divided by 1,000", DriftCodes.Sum },
        { "one commune's money times 1,000", DriftCodes.Sum },
        { "a total that does not agree", DecodingCodes.ControlTotal },
        { "a row lost above its total", DecodingCodes.ControlTotal },
        { "a row twice", DecodingCodes.ControlTotal },
        { "no total", DriftCodes.TotalGone },
        { "half of the rows", DriftCodes.Rows },
        { "no rows", DriftCodes.Rows },
        { "a sheet more", DriftCodes.Sheets },
        { "another period", DecodingCodes.NameDiffers },
        { "no period", DecodingCodes.AsOfMissing },
        { "texts with English separators", Rows },
        { "a column that came to nothing", DriftCodes.Sum },
    };

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Every_change_of_a_good_workbook_is_caught(string change, string code)
    {
        var (seen, findings) = Read(HouseholdBook.Changed(change));
        if (seen is not null)
            findings = [.. findings, .. DriftCheck.Compare(Good, seen, DriftLimits.Usual, new DataPlace())];
        Assert.True(findings.Any(finding => code == Rows ? DecodingCodes.IsOfOneRow(finding.Code) : finding.Code == code),
            $"{change}: {string.Join(", ", findings.Select(finding => finding.Code))}");
    }

    [Fact]
    public void The_good_one_is_never_caught_whatever_its_figures_do()
    {
        Assert.Empty(DriftCheck.Compare(Good, Good, DriftLimits.Usual, new DataPlace()));
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var book = new HouseholdBook();
            // A quarter more or less a month, money up to three times, two units not reported or one new.
            foreach (var commune in book.Communes)
            {
                commune.Households = (int)(commune.Households * (0.75 + random.NextDouble() / 2));
                commune.Phones = (int)(commune.Phones * (0.75 + random.NextDouble() / 2));
                commune.Money = Math.Round(commune.Money * (0.5 + random.NextDouble() * 3), 1);
            }
            book.Communes.RemoveRange(0, random.Next(3));
            if (random.Next(2) == 0)
                book.Communes.Add(new HouseholdRow("Xã mới", 900, 700, 12.5));
            var (seen, findings) = Read(book);
            Assert.Empty(findings);
            Assert.Empty(DriftCheck.Compare(Good, seen!, DriftLimits.Usual, new DataPlace()));
        }
    }

    [Fact]
    public void The_finding_shows_expected_beside_found_and_how_to_accept_the_file()
    {
        var seen = Read(HouseholdBook.Changed("a column added at the end")).Seen! with { Sha256 = "3f2a9c0d11e4" + new string('0', 52) };
        var finding = Assert.Single(DriftCheck.Compare(Good, seen, DriftLimits.Usual, new DataPlace { Connector = "thu", Stream = "ho", File = "x.xlsx" }));
        var text = new FindingText(Language.En).Render(finding);
        Assert.Contains("then -, now `F Ghi thêm`", text, StringComparison.Ordinal);
        Assert.Contains("write `drift: { accept: [3f2a9c0d11e4] }` to stream `ho` in connectors/thu/connector.yaml", text, StringComparison.Ordinal);
        Assert.Empty(DriftCheck.Compare(Good, seen, DriftLimits.Usual with { Accept = ["3f2a9c0d11e4"] }, new DataPlace()));
        Assert.NotEmpty(DriftCheck.Compare(Good, seen, DriftLimits.Usual with { Accept = ["3f2a9c0d11e5"] }, new DataPlace()));
    }

    [Fact]
    public void Another_definition_of_the_same_table_makes_columns_and_sums_incomparable_and_rows_not()
    {
        var seen = Read(new HouseholdBook { Unit = "Tỷ đồng" }, Define("ty-dong")).Seen!;
        Assert.Empty(DriftCheck.Compare(Good, seen, DriftLimits.Usual, new DataPlace()));
        Assert.Equal(DriftCodes.Rows, Assert.Single(DriftCheck.Compare(Good, seen with { Shape = seen.Shape with { Records = 2 } }, DriftLimits.Usual, new DataPlace())).Code);
    }

    [Fact]
    public void Merged_cells_above_an_ignored_column_do_not_count_unless_they_reach_over_another()
    {
        var stream = Define(ignore: "STT, Ghi thêm");
        var book = HouseholdBook.Changed("a column added at the end");
        book.IsAddedLabelMerged = true;
        var (seen, findings) = Read(book, stream);
        Assert.Empty(findings);
        Assert.Empty(DriftCheck.Compare(Good, seen!, DriftLimits.Usual, new DataPlace()));
        Assert.Equal("B1:B2 C1:D1", string.Join(' ', seen!.Shape.Merges));

        var wider = HouseholdBook.Changed("a column added in front of the last");
        wider.HeadingWidth = 3;
        Assert.Equal("B1:B2 C1:E1", string.Join(' ', Read(wider, Define(ignore: "STT, Trong đó")).Seen!.Shape.Merges));
    }

    [Fact]
    public void A_stream_s_own_limits_hold()
    {
        var money = Read(HouseholdBook.Changed("all money times 1,000")).Seen!;
        Assert.Empty(DriftCheck.Compare(Good, money, DriftLimits.Usual with { Sums = 0m }, new DataPlace()));
        Assert.Empty(DriftCheck.Compare(Good, money, DriftLimits.Usual with { Sums = 1000m }, new DataPlace()));
        var half = Read(HouseholdBook.Changed("half of the rows")).Seen!;
        Assert.Empty(DriftCheck.Compare(Good, half, DriftLimits.Usual with { Rows = 0.4m }, new DataPlace()));
        var own = Define(more: "drift: { rows: 30%, sums: 30, accept: [3f2a9c0d11e4] }").Drift!;
        Assert.Equal((0.3m, 30m, "3f2a9c0d11e4"), (own.Rows, own.Sums, Assert.Single(own.Accept)));
    }

    [Fact]
    public void A_file_is_held_against_the_last_one_of_its_day_else_against_the_nearest_before()
    {
        SeenFile[] earlier = [On("2024-03-31", "a"), On("2024-06-30", "b"), On("2024-03-31", "c"), On("2024-12-31", "d")];
        Assert.Equal("c", DriftBaseline.Of(On("2024-03-31", "x"), earlier, DriftLimits.Usual)!.Name);
        Assert.Equal("b", DriftBaseline.Of(On("2024-09-30", "x"), earlier, DriftLimits.Usual)!.Name);
        Assert.Equal("c", DriftBaseline.Of(On("2024-01-31", "x"), earlier, DriftLimits.Usual)!.Name);
        Assert.Null(DriftBaseline.Of(On("2024-01-31", "x"), [], DriftLimits.Usual));
    }

    [Fact]
    public void Where_several_senders_share_a_stream_each_is_held_against_its_own_last_file_and_a_new_one_only_against_the_layout()
    {
        var several = Define(more: "drift: { several_senders: true }").Drift!;
        SeenFile[] earlier = [On("2024-03-31", "bc-xa-mot_2024-03.xlsx"), On("2024-06-30", "bc-xa-hai_2024-06.xls")];
        Assert.Equal("bc-xa-mot_2024-03.xlsx", DriftBaseline.Of(On("2024-06-30", "bc-xa-mot_2024-06 (1).xls"), earlier, several)!.Name);
        var other = On("2024-06-30", "bc-xa-ba_2024-06.xlsx") with { Sha256 = new string('b', 64), Shape = Good.Shape with { Records = 2, Sheets = 3 } };
        Assert.Equal("bc-xa-hai_2024-06.xls", DriftBaseline.Of(other, earlier, several)!.Name);
        Assert.Empty(DriftCheck.Compare(earlier[1], other, several, new DataPlace()));
        Assert.Equal([DriftCodes.Sheets, DriftCodes.Rows], DriftCheck.Compare(earlier[1], other with { Name = earlier[1].Name }, several, new DataPlace()).Select(finding => finding.Code));
        Assert.Equal(DriftCodes.Columns, Assert.Single(DriftCheck.Compare(earlier[1], other with { Shape = other.Shape with { Columns = ["A Tên"] } }, several, new DataPlace())).Code);
    }

    private static SeenFile On(string day, string name) => Good with { AsOf = DateOnly.Parse(day, CultureInfo.InvariantCulture), Name = name };

    private static (SeenFile? Seen, IReadOnlyList<Finding> Findings) Read(HouseholdBook book, StreamDefinition? stream = null)
    {
        var bytes = book.ToXlsx();
        var reader = new RecordReader("test", stream ?? Stream, Reading.Hasher, new FindingLog(), "unit");
        try
        {
            var payload = Reading.Payload("ho_2024-03.xlsx", bytes, 1) with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
            var rejected = reader.Read(payload, new MemoryStream(bytes)).OfType<RejectedRow>().Select(row => row.Finding).ToList();
            return (reader.Seen, rejected);
        }
        catch (DeliveryFault fault)
        {
            Assert.Null(reader.Seen);
            return (null, [fault.Finding]);
        }
    }

    private static StreamDefinition Define(string unit = "trieu-dong", string ignore = "STT", string more = "reject_threshold: 10%") => ConnectorYaml.Stream($$"""
        title: Thử
        files: "ho_*.xlsx"
        decode: { type: workbook, sheet: S }
        table:
          header: { starts_with: STT, rows: 2 }
          as_of: { in: title, pattern: "ngày {dd/MM/yyyy}" }
          file_name: "ho_{yyyy-MM}"
          totals: { field: unit, words: [Tổng cộng], control: [households] }
          ignore: [{{ignore}}]
        formats: { number: { decimal: ",", group: "." } }
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          households: { from: Trong đó / Số hộ, type: integer, required: true }
          phones: { from: Trong đó / Điện thoại, type: integer, required: true }
          money: { from: Kinh phí, type: money, unit: {{unit}} }
        key: [unit]
        covers: rows
        {{more}}
        """);
}
