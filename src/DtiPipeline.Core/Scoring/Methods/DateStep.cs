using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>A last day and what it is worth to be in time: <c>{ by: 2024-01-31, fraction: 1, label }</c>.</summary>
/// <param name="By">The last day, included.</param>
public sealed record DateStep(DateOnly By, Fraction Fraction, string? Label, SourceSpan At)
{
    public static DateStep Read(ValueReader value) => value.Map(map => new DateStep(
        map.Required("by", v => v.Parsed(Forms.Date)), map.Required("fraction", v => v.Parsed(Forms.Fraction)), map.TextOrNull("label"), map.At));
}
