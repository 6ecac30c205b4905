using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>A unit's sheet for programs. Numbers are JSON numbers with all their places; points are null where there is no score.</summary>
public static class SheetJson
{
    public static object Of(ExportedSheet export)
    {
        var sheet = export.Sheet;
        return new
        {
            notice = export.IsInvented ? ExportNotice.Invented : null,
            assessment = new { id = sheet.Assessment.Id, title = sheet.Assessment.Title },
            round = new { id = sheet.Round.Id, title = sheet.Round.Title },
            unit = new { code = sheet.Standing.Unit, name = sheet.Standing.UnitName },
            set = sheet.Set.Id,
            cutDate = sheet.Standing.CutDate,
            snapshot = sheet.Standing.SnapshotHash,
            takenAt = sheet.Standing.TakenAt,
            decidedSince = sheet.Pending,
            points = sheet.Card.Published,
            max = sheet.Card.Max,
            applicableMax = sheet.Card.ApplicableMax,
            rank = sheet.Standing.Rank,
            ranked = sheet.Standing.Ranked,
            pillars = sheet.Pillars.Select(pillar => new { code = pillar.Code, name = pillar.Name, points = pillar.Points, max = pillar.Max, indicators = pillar.Indicators.Select(indicator => Of(export, indicator)) }),
        };
    }

    private static object Of(ExportedSheet export, SheetIndicator indicator) => new
    {
        code = indicator.Code,
        name = indicator.Indicator.Name,
        lead = indicator.Indicator.Lead,
        max = indicator.Score.Max,
        points = indicator.Score.Absence is null ? indicator.Score.Points : (decimal?)null,
        status = indicator.Score.Status,
        sentence = TraceText.Of(indicator.Score.Trace, export.Language),
        inputs = indicator.Inputs.Select(input => Of(export, indicator, input)),
        children = indicator.Children.Select(child => Of(export, child)),
    };

    private static object Of(ExportedSheet export, SheetIndicator indicator, SheetInput input) => new
    {
        letter = input.Input.Letter,
        name = input.Input.Name,
        element = input.Element.Code,
        value = Plain(input.Value.Value),
        text = export.ValueText(indicator, input),
        state = input.Value.State.Word(),
        sources = (input.Stored?.Sources ?? []).Where(source => source.PassedOver is null).Select(source => new { name = source.Name, asOf = source.AsOf, arrivedAt = source.ArrivedAt }),
        evidence = (input.Figure.Decided?.Evidence ?? []).Select(paper => new
        {
            title = paper.Title, number = paper.DocumentNumber, date = paper.DocumentDate, address = export.AddressOf(paper)?.AbsoluteUri,
        }),
    };

    /// <summary>A value in JSON's own kinds: a number, yes or no, or a text.</summary>
    public static object? Plain(Value? value) => value switch
    {
        NumberValue number => number.Number,
        BooleanValue answer => answer.IsTrue,
        _ => value?.Canonical,
    };
}
