using System.Globalization;
using CsvHelper;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>
/// A unit's sheet as CSV: UTF-8 with byte order mark, numbers with a dot. A row of kind <c>indicator</c> for each indicator, one of kind <c>part</c> for
/// each sub-indicator, whose points its indicator's hold already, and behind each one of kind <c>input</c> for every letter. Points stand in rows of
/// indicators and parts only, so that adding up the column over <c>indicator</c> gives the total.
/// </summary>
public static class SheetCsv
{
    private static readonly string[] Columns =
    [
        "row", "assessment", "round", "cut_date", "unit", "unit_name", "pillar", "indicator", "indicator_name", "lead", "max", "points", "status", "sentence",
        "letter", "input_name", "element", "value", "state", "source", "evidence", "notice",
    ];

    public static byte[] Write(ExportedSheet export)
    {
        using var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true, NewLine = "\r\n" }, leaveOpen: true))
        {
            writer.WriteRecord(Columns);
            foreach (var pillar in export.Sheet.Pillars)
                foreach (var indicator in pillar.Indicators)
                    foreach (var part in indicator.All)
                    {
                        writer.WriteRecord(Line(export, pillar, part, part.Code == indicator.Code ? "indicator" : "part"));
                        foreach (var input in part.Inputs)
                            writer.WriteRecord(Line(export, pillar, part, input));
                    }
        }
        return stream.ToArray();
    }

    private static string[] Line(ExportedSheet export, SheetPillar pillar, SheetIndicator indicator, string row) =>
    [
        row, .. Place(export, pillar, indicator), Text(indicator.Indicator.Lead), Number(indicator.Score.Max), indicator.Score.Absence is null ? Number(indicator.Score.Points) : "", indicator.Score.Status,
        Text(Core.Scoring.Traces.TraceText.Of(indicator.Score.Trace, export.Language)), "", "", "", "", "", "", "", Notice(export),
    ];

    private static string[] Line(ExportedSheet export, SheetPillar pillar, SheetIndicator indicator, SheetInput input) =>
    [
        "input", .. Place(export, pillar, indicator), Text(indicator.Indicator.Lead), "", "", "", "", Text(input.Input.Letter), Text(input.Input.Name), Text(input.Element.Code), ValueOf(export, indicator, input),
        input.Value.State.Word(), Text(string.Join(' ', (input.Stored?.Sources ?? []).Where(source => source.PassedOver is null).Select(source => source.Name))),
        Text(string.Join(' ', (input.Figure.Decided?.Evidence ?? []).Select(paper => export.AddressOf(paper)?.AbsoluteUri ?? export.TextOf(paper)))), Notice(export),
    ];

    // The notice goes with every row: rows get copied, heads of files get lost.
    private static string Notice(ExportedSheet export) => export.IsInvented ? ExportNotice.Invented : "";

    private static IEnumerable<string> Place(ExportedSheet export, SheetPillar pillar, SheetIndicator indicator) =>
    [
        export.Sheet.Assessment.Id, export.Sheet.Round.Id, export.Sheet.Standing.CutDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), export.Sheet.Standing.Unit,
        Text(export.Sheet.Standing.UnitName), Text(pillar.Code), Text(indicator.Code), Text(indicator.Indicator.Name),
    ];

    // A number, also one below zero, is no text: nothing can hide in it.
    private static string ValueOf(ExportedSheet export, SheetIndicator indicator, SheetInput input) => input.Value.Value switch
    {
        NumberValue or DateValue => input.Value.Value.Canonical,
        _ => Text(export.ValueText(indicator, input)),
    };

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Text(string? text) => FormulaGuard.Of(text ?? "");
}
