using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Tests.Scoring;

namespace DtiPipeline.Core.Tests.Transcription;

/// <summary>The tables' headings stand in the documents, letter for letter and in this order.</summary>
public sealed class AppendixTests
{
    [Theory]
    [InlineData("tuan-giao-huyen-2024")]
    [InlineData("bac-ninh-so-2023")]
    [InlineData("bac-ninh-huyen-2023")]
    [InlineData("hue-so-2024")]
    [InlineData("hue-huyen-2024")]
    [InlineData("hue-xa-2024")]
    [InlineData("ia-dom-xa-2024")]
    public void Its_headings_stand_in_the_document_letter_for_letter_and_in_this_order(string id)
    {
        var set = ShippedSets.Read(id);
        var document = PrintedText.Of(set.Document.File);
        var appendix = set.Appendix!;

        Assert.True(document.Holds(appendix.Title!), appendix.Title);
        var row = string.Join(' ', appendix.Columns.Select((column, place) => column.Group is { } group && (place == 0 || appendix.Columns[place - 1].Group != group) ? $"{group} {column.Heading}" : column.Heading));
        Assert.True(document.Holds(row), row);
        foreach (var section in new[] { appendix.General, appendix.Scored }.OfType<AppendixSection>())
            Assert.True(document.Holds($"{section.Number} {section.Name}"), section.Name);
        Assert.DoesNotContain(appendix.Columns, column => column.IsRestored);
    }

    [Fact]
    public void Of_the_bad_scan_only_what_can_be_read_is_not_marked_as_restored()
    {
        var set = ShippedSets.Read("son-dong-huyen-2024");
        var scan = PrintedText.OfScan(set.Document.File);

        Assert.Equal(["Cơ quan chủ trì thực hiện"], set.Appendix!.Columns.Where(column => !column.IsRestored).Select(column => column.Heading));
        Assert.True(scan.Likeness("Cơ quan chủ trì thực") > 0.99);
        Assert.True(scan.Likeness(set.Appendix.Title!) > 0.75);
    }

    [Fact]
    public void A_set_without_a_document_takes_the_usual_table()
    {
        Assert.Null(ShippedSets.Read("ia-dom-xa-2026").Appendix);
        Assert.Equal("Chỉ số/Chỉ số thành phần", Appendix.Usual.Columns.Single(column => column.Content == AppendixContent.Name).Heading);
    }

    [Fact]
    public void The_unit_s_result_stands_behind_the_document_s_columns()
    {
        var columns = ShippedSets.TuanGiao.Appendix!.WithResult();
        Assert.Equal(
            [AppendixContent.Number, AppendixContent.Name, AppendixContent.MaxPoints, AppendixContent.Method, AppendixContent.Lead, AppendixContent.Support,
             AppendixContent.Values, AppendixContent.Points, AppendixContent.Sentence, AppendixContent.Evidence, AppendixContent.Status],
            columns.Select(column => column.Content));
    }

    [Fact]
    public void How_a_table_is_laid_out_is_no_part_of_the_rules()
    {
        var set = ShippedSets.TuanGiao;
        Assert.Equal(DefinitionFingerprint.OfSet(set, []), DefinitionFingerprint.OfSet(set with { Appendix = Appendix.Usual }, []));
    }

    [Theory]
    [MemberData(nameof(ShippedSets.Ids), MemberType = typeof(ShippedSets))]
    public void Every_rule_is_told_in_words(string id)
    {
        foreach (var indicator in ShippedSets.Read(id).Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)))
        {
            Assert.NotEmpty(indicator.Method.InWords(indicator.Max, Language.Vi));
            Assert.Equal(indicator.Method.InWords(indicator.Max, Language.Vi).Count(), indicator.Method.InWords(indicator.Max, Language.En).Count());
            Assert.DoesNotContain(indicator.Method.InWords(indicator.Max, Language.Vi), string.IsNullOrWhiteSpace);
        }
    }

    [Theory]
    [InlineData("tuan-giao-huyen-2024", "6.6", "Tỷ lệ = (a + b)/c", "Tỷ lệ ≥ 80 %: 10 điểm", "Còn lại: Điểm = Tỷ lệ/80 % × 10")]
    [InlineData("tuan-giao-huyen-2024", "1.2", "Có tổ chức và do người đứng đầu địa phương chủ trì: 10 điểm", "Có tổ chức nhưng không phải do người đứng đầu địa phương chủ trì: 5 điểm", "Không tổ chức: 0 điểm")]
    [InlineData("tuan-giao-huyen-2024", "1.3", "a = không: 0 điểm", "Từ 20 tin, bài trở lên: 5 điểm", "Dưới 10 đến 19 tin, bài: 2,5 điểm", "Dưới 10 tin, bài: 1,25 điểm", "Còn lại: 0 điểm")]
    [InlineData("hue-huyen-2024", "I.2", "a ≥ 2: 10 điểm", "Còn lại: Điểm = a/2 × 10")]
    public void A_rule_in_words_reads_like_the_document(string set, string code, params string[] lines)
    {
        var indicator = ShippedSets.Read(set).Indicators.Single(indicator => indicator.Code == code);
        Assert.Equal(lines, indicator.Method.InWords(indicator.Max, Language.Vi));
    }
}
