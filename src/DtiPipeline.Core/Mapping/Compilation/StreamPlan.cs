using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>Second stage: all that one scan of the stream must do.</summary>
/// <param name="NewestBy">The staging column by whose newest day rows are taken; null where all visible rows are taken.</param>
/// <param name="NewestOfUnit">True where every unit has a newest day of its own; false where one delivery speaks for all.</param>
internal sealed record StreamPlan(BoundStream Stream, StagedColumns Columns, ImmutableArray<ElementPlan> Elements, string? NewestBy, bool NewestOfUnit)
{
    /// <summary>The fields whose day must lie in the round's window, for one element or another.</summary>
    public IEnumerable<string> Dates => Stream.Mapping.Elements.Select(element => element.Date).Append((Stream.Mapping.Take as TakeWindow)?.Date).OfType<string>().Distinct();

    /// <summary>
    /// True where what a row comes to hangs on the row alone and adds up, so that rows that began or ended can be added to or taken from what all came to. Least and
    /// greatest values cannot be taken back, and which day is the newest hangs on all rows of a unit.
    /// </summary>
    public bool AddsUp => NewestBy is null && Elements.All(element => element.Compiled.IsCount);
}
