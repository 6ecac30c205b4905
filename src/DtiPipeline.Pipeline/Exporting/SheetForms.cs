using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>The endings of the forms, and what each is told to be.</summary>
public static class SheetForms
{
    public static readonly WordTable<SheetForm> Words = new(("xlsx", SheetForm.Workbook), ("csv", SheetForm.Csv), ("json", SheetForm.Json));

    public static string MediaType(this SheetForm form) => form switch
    {
        SheetForm.Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        SheetForm.Csv => "text/csv; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };
}
