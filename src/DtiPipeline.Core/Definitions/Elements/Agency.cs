using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Elements;

/// <summary>An agency as a document prints it. One row of <c>mappings/agencies.csv</c>.</summary>
/// <param name="NameAsPrinted">NFC, blanks collapsed.</param>
/// <param name="Codes">One code, or several where the printed text names several agencies.</param>
/// <param name="Name">Its proper name.</param>
public sealed record Agency(string NameAsPrinted, ImmutableArray<string> Codes, string Name, DateOnly? ValidFrom, DateOnly? ValidTo, string? Note, SourceSpan At)
{
    public static Agency Read(ValueReader row) => row.Map(map => new Agency(
        PlainText.Collapse(map.Text("name_as_printed")),
        [.. map.Text("agency").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        map.Text("name"), map.DateOrNull("valid_from"), map.DateOrNull("valid_to"), map.TextOrNull("note"), map.At));
}
