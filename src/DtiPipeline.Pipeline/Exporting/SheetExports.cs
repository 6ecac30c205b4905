using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>Takes a unit's sheet out of the program, as far as somebody may see it.</summary>
public sealed class SheetExports(UnitSheets sheets, DefinitionSet definitions, AuditStore audit)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly LeadAgencies _agencies = LeadAgencies.Of(definitions);

    /// <returns>Null where there is no such sheet, or it is not the person's to see.</returns>
    public async Task<ExportedSheet?> ReadAsync(
        Person person, string assessment, string round, string unit, Language language, string site, bool isInvented, CancellationToken cancellation = default)
    {
        if (await sheets.ReadAsync(person, assessment, round, unit, cancellation) is not { } sheet)
            return null;
        var agencies = person.AgenciesOf(Right.SeeValues, sheet.Identities);
        return new ExportedSheet(
            sheet, language,
            [
                .. sheet.Set.General.Where(item => definitions.Element(item.Element) is not { IsContact: true }
                    && (agencies is not { } only || _agencies.CodesOf(item.Lead, sheet.Assessment.UnitDate).Any(only.Contains))),
            ],
            [.. definitions.Sets.Where(set => set.Document.File == sheet.Set.Document.File)],
            site, isInvented || sheet.Assessment.Invented);
    }

    /// <summary>Writes it in one of the forms, and records who took it.</summary>
    /// <param name="by">Login.</param>
    public async Task<byte[]> WriteAsync(ExportedSheet export, SheetForm form, string by, CancellationToken cancellation = default)
    {
        var bytes = form switch
        {
            SheetForm.Workbook => SheetWorkbook.Write(export),
            SheetForm.Csv => SheetCsv.Write(export),
            _ => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(SheetJson.Of(export), Json) + "\n"),
        };
        var sheet = export.Sheet;
        await audit.RecordAsync(
            new AuditAct(
                by, "sheet.exported", $"sheet/{sheet.Assessment.Id}/{sheet.Round.Id}/{sheet.Standing.Unit}",
                new Dictionary<string, string> { ["form"] = SheetForms.Words.WordOf(form), ["snapshot"] = sheet.Standing.SnapshotHash }),
            cancellation);
        return bytes;
    }
}
