using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Tests.Scoring;

namespace DtiPipeline.Core.Tests.Transcription;

/// <summary>Every field of a shipped set that claims to be printed stands in its document, letter for letter.</summary>
public sealed class TranscriptionTests
{
    /// <summary>Fields that a page break tears apart so that other columns stand between their halves.</summary>
    private static readonly HashSet<string> Torn = ["ia-dom-xa-2024 2.1 name_as_printed"];

    [Theory]
    [InlineData("tuan-giao-huyen-2024")]
    [InlineData("bac-ninh-so-2023")]
    [InlineData("bac-ninh-huyen-2023")]
    [InlineData("hue-so-2024")]
    [InlineData("hue-huyen-2024")]
    [InlineData("hue-xa-2024")]
    [InlineData("ia-dom-xa-2024")]
    public void Its_printed_fields_stand_in_the_document_letter_for_letter(string id)
    {
        var set = ShippedSets.Read(id);
        var document = PrintedText.Of(set.Document.File);

        Assert.DoesNotContain(Fields(set), field => !document.Holds(field.Text) && !Torn.Contains($"{id} {field.Indicator} {field.Field}"));
        Assert.DoesNotContain(OfTheSet(set), text => !document.Holds(text));
    }

    [Fact]
    public void Those_of_the_bad_scan_are_like_what_the_machine_read()
    {
        var set = ShippedSets.Read("son-dong-huyen-2024");
        var scan = PrintedText.OfScan(set.Document.File);

        // A short text has too few runs of letters to be told from a misread one.
        Assert.DoesNotContain(Fields(set), field => field.Text.Length > 25 && scan.Likeness(field.Text) < 0.75);
    }

    [Fact]
    public void What_the_scan_has_lost_is_marked()
    {
        var restored = ShippedSets.Read("son-dong-huyen-2024").Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)).Where(indicator => indicator.Restored is not null).ToList();

        Assert.Contains("1.1", restored.Select(indicator => indicator.Code));
        Assert.All(restored, indicator => Assert.NotEmpty(indicator.Restored!.From));
        Assert.All(restored.SelectMany(indicator => indicator.Restored!.Fields), field => Assert.Contains(field, Restorable));
    }

    [Fact]
    public void Nothing_is_published_where_a_document_prints_no_rule()
    {
        Assert.All(ShippedSets.Read("bac-ninh-so-2023").Indicators, indicator => Assert.NotNull(indicator.InferredBecause));
        Assert.All(ShippedSets.Read("bac-ninh-huyen-2023").Indicators, indicator => Assert.NotNull(indicator.InferredBecause));
    }

    private static readonly string[] Restorable =
        ["code", "name_as_printed", "max", "lead", "support", "evidence", "when", "guidance", "condition", "method", "inputs", "children"];

    private static IEnumerable<PrintedField> Fields(IndicatorSet set) =>
        set.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)).SelectMany(PrintedField.Of);

    private static IEnumerable<string> OfTheSet(IndicatorSet set) =>
    [
        .. set.Evaluated is { } evaluated ? [evaluated.AsPrinted, .. evaluated.Units.Select(unit => unit.NameAsPrinted)] : (string[])[],
        .. set.Ranking is { } ranking ? [ranking.AsPrinted] : (string[])[],
        .. set.Exemption is { } rule ? [rule.AsPrinted, rule.FormulaAsPrinted] : (string[])[],
        .. set.Process.SelectMany(step => new[] { step.Does, step.By }).OfType<string>(),
        .. set.Targets.Select(target => target.Text),
        .. set.General.Select(item => item.Name),
    ];
}
