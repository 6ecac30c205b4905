using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>A unit's sheet on its way out: what one person may see of it, in one language.</summary>
/// <param name="General">Items of general information that the reader may see, without contacts.</param>
/// <param name="Siblings">The set, and those that were transcribed from the same paper.</param>
/// <param name="Site">Address of the pages, without a slash at its end: evidence is linked there.</param>
/// <param name="IsInvented">The figures are made up, and every form of the export says so.</param>
public sealed record ExportedSheet(
    UnitSheet Sheet, Language Language, ImmutableArray<GeneralItem> General, ImmutableArray<IndicatorSet> Siblings, string Site, bool IsInvented)
{
    public Appendix Layout => Sheet.Set.Appendix ?? Appendix.Usual;

    /// <summary>What a file of it is called, without its ending: <c>phieu-tuan-giao-2024-2024-final-099</c>.</summary>
    public string FileName => $"phieu-{Sheet.Assessment.Id}-{Sheet.Round.Id}-{Sheet.Standing.Unit}";

    public string Say(string vi, string en) => Language == Language.Vi ? vi : en;

    /// <summary>Papers and links behind the decisions that hold on an indicator's own figures.</summary>
    public static IEnumerable<EvidenceRecord> EvidenceOf(SheetIndicator indicator) => indicator.Inputs.SelectMany(input => input.Figure.Decided?.Evidence ?? []);

    /// <summary>A paper by title, number and date, or its address where it has none of them.</summary>
    public string TextOf(EvidenceRecord paper) => PaperText.Of(paper.Title, paper.DocumentNumber, paper.DocumentDate, Language) is { Length: > 0 } text ? text : paper.Address ?? "";

    /// <summary>Where a paper can be opened; null for one that lies elsewhere on paper.</summary>
    public Uri? AddressOf(EvidenceRecord evidence) => evidence.Kind switch
    {
        NewEvidence.Link => Uri.TryCreate(evidence.Address, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null,
        NewEvidence.File => new Uri($"{Site}/review/{Sheet.Assessment.Id}/{Sheet.Round.Id}/{Sheet.Standing.Unit}/evidence/{evidence.Id}"),
        _ => null,
    };

    /// <summary>A figure as people read it, an answer in the document's words; null where there is none.</summary>
    public string? ValueText(SheetIndicator indicator, SheetInput input) => input.Value.Value is { } value
        ? indicator.Indicator.Method.LabelOf(input.Input.Letter, value.Canonical) ?? Core.Text.ValueText.Of(value, Language)
        : null;

    /// <summary>Of which moment the figures are, and of which snapshot.</summary>
    public string Origin => Say(
        $"Số liệu đến {LocalText.Date(Sheet.Standing.CutDate, Language)}; bản chụp {Sheet.Standing.SnapshotHash[..12]}",
        $"Data to {LocalText.Date(Sheet.Standing.CutDate, Language)}; snapshot {Sheet.Standing.SnapshotHash[..12]}")
        + (Sheet.Pending == 0 ? "" : Say($", đã tính thêm {Sheet.Pending} quyết định sau đó", $", with {Sheet.Pending} decisions made since"));
}
