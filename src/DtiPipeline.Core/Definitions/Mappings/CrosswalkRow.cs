using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>One raw word and its meaning.</summary>
/// <param name="Meaning">The meaning; <c>-</c> says that a person confirmed there is none.</param>
/// <param name="Context">Value of the context field for which the row holds; null: any.</param>
/// <param name="ValidFrom">First day on which it holds; null: always did.</param>
/// <param name="ValidTo">First day on which it no longer holds; null: still does.</param>
/// <param name="By">Who decided it.</param>
public sealed record CrosswalkRow(string Raw, string Meaning, string? Context, DateOnly? ValidFrom, DateOnly? ValidTo, string? Note, string? By, SourceSpan At)
{
    /// <summary>The meaning of "there is none".</summary>
    public const string NoMatch = "-";

    public static CrosswalkRow Read(ValueReader row) => row.Map(map => new CrosswalkRow(
        map.Text("raw"), map.Text("meaning"), map.TextOrNull("context"), map.DateOrNull("valid_from"), map.DateOrNull("valid_to"),
        map.TextOrNull("note"), map.TextOrNull("by"), map.At));
}
