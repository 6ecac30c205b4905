using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Tests.Diagnostics;

public sealed class FindingTextTests
{
    private static readonly SourceTexts Sources = new([("mappings/a.yaml", "first: 1\nsecond:\n  weigth: 2\r\n\ttab: 1\n")]);

    private static readonly Finding Misspelt = Finding.In(new SourceSpan("mappings/a.yaml", 3, 3, 6), DefinitionCodes.UnknownField,
        ("name", "weigth"), ("expected", "weight, unit"), ("nearest", "weight"));

    private static FindingText English => new(Language.En) { Sources = Sources };

    private static FindingText Vietnamese => new(Language.Vi) { Sources = Sources };

    [Fact]
    public void A_finding_shows_its_place_its_line_and_the_exact_part()
    {
        Assert.Equal("""
            error DTI2103: unknown field `weigth`
              --> mappings/a.yaml:3:3
               |
             3 |   weigth: 2
               |   ^^^^^^ not a field here; known: weight, unit
               = help: did you mean `weight`?

            """, English.Render(Misspelt));
    }

    [Fact]
    public void The_same_finding_in_Vietnamese()
    {
        Assert.Equal("""
            lỗi DTI2103: không có trường `weigth` ở đây
              --> mappings/a.yaml:3:3
               |
             3 |   weigth: 2
               |   ^^^^^^ các trường được dùng ở đây: weight, unit
               = gợi ý: có phải ý bạn là `weight`?

            """, Vietnamese.Render(Misspelt));
    }

    [Fact]
    public void Help_whose_arguments_are_missing_is_left_out()
    {
        var finding = Misspelt with { Arguments = Misspelt.Arguments.Remove("nearest") };
        Assert.DoesNotContain("help", English.Render(finding), StringComparison.Ordinal);
        Assert.Null(English.Word(finding).Help);
    }

    [Fact]
    public void Without_the_source_text_the_place_and_what_was_expected_remain()
    {
        Assert.Equal("""
            error DTI2103: unknown field `weigth`
              --> mappings/a.yaml:3:3
               = here: not a field here; known: weight, unit
               = help: did you mean `weight`?

            """, new FindingText(Language.En).Render(Misspelt));
    }

    [Fact]
    public void A_finding_about_data_names_source_file_sheet_and_cell()
    {
        var place = new DataPlace { Connector = "tthc-dvc", Stream = "dossiers", File = "file.xlsx", Sheet = "Sheet1", Row = 12, Column = "D" };
        var text = English.Render(Finding.From(place, DefinitionCodes.WrongFormat, ("value", "n/a"), ("expected", "a whole number")));
        Assert.Equal("""
            error DTI2105: `n/a` is not a whole number
              --> tthc-dvc/dossiers, file.xlsx, Sheet1!D12
               = here: write a whole number

            """, text);
    }

    [Fact]
    public void A_finding_of_the_run_itself_has_no_place()
    {
        Assert.StartsWith("error DTI2102: `id` is missing\n   =", English.Render(Finding.Of(DefinitionCodes.MissingField, ("name", "id"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Phrases_inside_a_text_are_translated_and_those_joined_by_or_one_by_one()
    {
        var finding = Finding.In(new SourceSpan("x", 1, 1, 1), DefinitionCodes.WrongKind, ("expected", "a single value or a list"), ("found", "a mapping"));
        Assert.Equal("ở đây phải là một giá trị đơn hoặc một danh sách, không phải các cặp tên và giá trị", Vietnamese.Word(finding).Message);
        Assert.Equal("expected a single value or a list here, found a mapping", English.Word(finding).Message);
    }

    [Fact]
    public void A_tab_in_the_source_line_does_not_move_the_marks()
    {
        var text = English.Render(Finding.In(new SourceSpan("mappings/a.yaml", 4, 2, 3), DefinitionCodes.MissingField, ("name", "id")));
        Assert.Contains(" 4 |  tab: 1\n   |  ^^^ this", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_marked_part()
    {
        var line = new string('a', 300) + "WRONG" + new string('b', 300);
        var snippet = SourceSnippet.Of(line, new SourceSpan("x", 1, 301, 5));
        Assert.Equal(snippet.Line.IndexOf("WRONG", StringComparison.Ordinal), snippet.Marks.IndexOf('^', StringComparison.Ordinal));
        Assert.Equal(5, snippet.Marks.Count(c => c == '^'));
        Assert.True(snippet.Line.Length <= 122 && snippet.Line.StartsWith('…') && snippet.Line.EndsWith('…'));
    }

    [Fact]
    public void Findings_are_separated_by_a_blank_line()
    {
        Assert.Contains("?\n\nerror", English.Render([Misspelt, Misspelt]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En, "2 errors in 1 of 41 files")]
    [InlineData(Language.Vi, "2 lỗi trong 1/41 tệp")]
    public void The_closing_line_counts_by_severity_and_file(Language language, string expected)
    {
        Assert.Equal(expected, new FindingText(language).Summary([Misspelt, Misspelt], 41));
    }

    [Fact]
    public void The_closing_line_says_when_there_is_nothing()
    {
        Assert.Equal("no findings in 1 file", English.Summary([], 1));
        Assert.Equal("không có phát hiện nào trong 41 tệp", Vietnamese.Summary([], 41));
        Assert.Equal("1 error, 2 warnings in 3 of 41 files", new FindingSummary(1, 2, 0, 3, 41).In(Language.En));
    }

    [Fact]
    public void The_path_is_shown_as_the_caller_wants_it()
    {
        var text = new FindingText(Language.En) { ShowFile = file => "../" + file }.Render(Misspelt);
        Assert.Contains("--> ../mappings/a.yaml:3:3", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_long_text_begins_with_the_message_and_an_unknown_code_has_none()
    {
        Assert.StartsWith("error DTI2103: unknown field `…`\n\nThis kind of definition", English.Explain("DTI2103"), StringComparison.Ordinal);
        Assert.Null(English.Explain("DTI0000"));
    }

    [Fact]
    public void A_dollar_name_is_no_place_for_an_argument()
    {
        var template = new TextTemplate("write ${NAME} for `{name}`");
        Assert.Equal(["name"], template.Arguments);
        Assert.Equal("write ${NAME} for `x`", template.Fill(new Dictionary<string, string> { ["name"] = "x" }));
    }
}
