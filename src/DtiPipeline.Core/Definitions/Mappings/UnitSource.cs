using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>Which org unit a row speaks of.</summary>
/// <param name="Field">The field with the unit's raw word. Null: every row speaks of the scope unit itself.</param>
/// <param name="CodeField">A field with an administrative code, tried before the word.</param>
/// <param name="Scope">Code of the unit whose report it is; names are looked for in it and below it.</param>
/// <param name="Crosswalk">Rows that override the matcher's rules.</param>
public sealed record UnitSource(string? Field, string? CodeField, string Scope, string? Crosswalk, SourceSpan At)
{
    public static UnitSource Read(ValueReader value) => value.Map(map =>
        new UnitSource(map.TextOrNull("field"), map.TextOrNull("code_field"), map.Text("scope"), map.TextOrNull("crosswalk"), map.At));
}
