using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>What stands in the cells of a unit's table.</summary>
internal sealed class AppendixCells(ExportedSheet export)
{
    private const string Mark = "x";

    public ExportCell Of(AppendixContent content, SheetIndicator indicator, SheetPillar pillar) => content switch
    {
        AppendixContent.Number => Text(indicator.Code),
        AppendixContent.NumberInPillar => Text(indicator.Code.StartsWith(pillar.Code + ".", StringComparison.Ordinal) ? indicator.Code[(pillar.Code.Length + 1)..] : indicator.Code),
        AppendixContent.Name => Text(indicator.Indicator.NameAsPrinted),
        AppendixContent.MaxPoints => Number(indicator.Score.Max),
        AppendixContent.Method => Text(MethodOf(indicator.Indicator)),
        AppendixContent.Guidance => Text(indicator.Indicator.Guidance),
        AppendixContent.Condition => Text(indicator.Indicator.Condition),
        AppendixContent.EvidenceAsked => Text(indicator.Indicator.Evidence),
        AppendixContent.Lead => Text(indicator.Indicator.Lead),
        AppendixContent.Support => Text(indicator.Indicator.Support),
        AppendixContent.When => Text(indicator.Indicator.When),
        AppendixContent.ForDepartments => MarkFor("so", indicator),
        AppendixContent.ForDistricts => MarkFor("huyen", indicator),
        AppendixContent.ForCommunes => MarkFor("xa", indicator),
        AppendixContent.Values => ValuesOf(indicator),
        // Without a score there are no points, not even none.
        AppendixContent.Points => indicator.Score.Absence is null ? Number(indicator.Score.Points, 2) : ExportCell.Empty,
        AppendixContent.Sentence => Text(TraceText.Of(indicator.Score.Trace, export.Language)),
        AppendixContent.Evidence => EvidenceOf(indicator),
        _ => Text(indicator.Score.Absence is { } absence ? StateText.Of(absence, export.Language) : indicator.Status.Text(export.Language)),
    };

    public ExportCell Number(decimal number, int places = 0) => new(places == 0 ? LocalText.Number(number, export.Language) : LocalText.Fixed(number, export.Language, places), number, places);

    public ExportCell General(GeneralItem item) => ValueOf(item).Value switch
    {
        NumberValue number => new ExportCell(LocalText.Number(number.Number, export.Language), number.Number),
        DateValue date => new ExportCell(LocalText.Date(date.Day, export.Language), Day: date.Day),
        { } value => Text(ValueText.Of(value, export.Language)),
        _ => ExportCell.Empty,
    };

    public ExportCell StateOf(GeneralItem item) => Text(StateText.Of(ValueOf(item).State, export.Language));

    private DataValue ValueOf(GeneralItem item) => ValuesForm.ValueOf(export.Sheet.Values[0], item.Element);

    private string MethodOf(Indicator indicator) => string.Join('\n', indicator.Inputs.Select(input => $"{input.Letter} = {input.Name}").Concat(indicator.Method.InWords(indicator.Max, export.Language)));

    private ExportCell ValuesOf(SheetIndicator indicator) => Text(string.Join('\n', indicator.Inputs.Select(
        input => $"{input.Input.Letter} = {export.ValueText(indicator, input) ?? $"({StateText.Of(input.Value.State, export.Language)})"}")));

    private ExportCell EvidenceOf(SheetIndicator indicator)
    {
        var papers = ExportedSheet.EvidenceOf(indicator).ToList();
        // A cell has one link; where there are several, the list of figures has them all.
        return new ExportCell(
            string.Join('\n', papers.Select(paper => export.TextOf(paper))),
            Link: papers is [var only] ? export.AddressOf(only) : null);
    }

    // One table for several levels: the sets of the same paper tell for which of them a line counts.
    private ExportCell MarkFor(string level, SheetIndicator indicator) =>
        export.Siblings.Any(set => set.Level == level && set.Indicators.Any(one => one.SourceItem == indicator.Indicator.SourceItem)) ? Text(Mark) : ExportCell.Empty;

    private static ExportCell Text(string? text) => string.IsNullOrEmpty(text) ? ExportCell.Empty : new ExportCell(text);
}
