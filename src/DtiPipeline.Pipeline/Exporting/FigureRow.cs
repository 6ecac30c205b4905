using System.Collections.Immutable;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>A figure of a unit's sheet as a row of a workbook; each further paper behind it has a row of its own, since a cell has one link.</summary>
internal static class FigureRow
{
    public static IEnumerable<ImmutableArray<WorkbookCell>> All(ExportedSheet export) =>
        from indicator in export.Sheet.Indicators.SelectMany(indicator => indicator.All)
        from input in indicator.Inputs
        from row in Of(export, indicator, input)
        select row;

    private static IEnumerable<ImmutableArray<WorkbookCell>> Of(ExportedSheet export, SheetIndicator indicator, SheetInput input)
    {
        var papers = (input.Figure.Decided?.Evidence ?? []).Select(paper => new ExportCell(export.TextOf(paper), Link: export.AddressOf(paper))).ToList();
        ImmutableArray<ExportCell> figure =
        [
            new(indicator.Code), new(input.Input.Letter), new(input.Input.Name), new(input.Element.Code), ValueOf(export, indicator, input), new(StateText.Of(input.Value.State, export.Language)),
            new("", Day: input.Stored?.Sources.Select(source => source.AsOf).Max()), new(SourcesOf(export, input)),
        ];
        yield return [.. figure.Append(papers.FirstOrDefault(ExportCell.Empty)).Select(cell => WorkbookCell.Of(cell))];
        foreach (var paper in papers.Skip(1))
            yield return [.. Enumerable.Repeat(ExportCell.Empty, figure.Length).Append(paper).Select(cell => WorkbookCell.Of(cell))];
    }

    private static ExportCell ValueOf(ExportedSheet export, SheetIndicator indicator, SheetInput input) => input.Value.Value switch
    {
        NumberValue number => new(LocalText.Number(number.Number, export.Language), number.Number),
        DateValue date => new(LocalText.Date(date.Day, export.Language), Day: date.Day),
        _ => new(export.ValueText(indicator, input) ?? ""),
    };

    private static string SourcesOf(ExportedSheet export, SheetInput input) => input.Figure is { Decided: { } decided, Decision: { Kind: not DecisionKind.Confirm } decision }
        ? $"{decision.Kind.Text(export.Language)}: {decided.WhoName}"
        : string.Join(", ", (input.Stored?.Sources ?? []).Where(source => source.PassedOver is null).Select(source => source.Name));
}
