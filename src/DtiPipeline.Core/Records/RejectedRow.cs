using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Records;

/// <summary>A record that was refused. It is kept, with place, cause and raw text.</summary>
/// <param name="Finding">Code, arguments and place.</param>
/// <param name="UnitWord">The raw word of the unit it speaks of, if that much could be read: the unit's values become <c>rejected</c>.</param>
/// <param name="Raw">The row as received, fields that the stream drops left out, identifiers hashed.</param>
public sealed record RejectedRow(RecordPosition Position, Finding Finding, string? UnitWord, DateOnly? AsOf, string Raw) : RowOutcome(Position)
{
    /// <summary>The day that the stream's windows go by, where it could be read: an answer for a window with this day has read the row again.</summary>
    public DateOnly? Day { get; init; }
}
