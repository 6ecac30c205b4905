using System.Collections.Immutable;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>Second stage: all that one scan of the stream must do.</summary>
/// <param name="NewestBy">The staging column by whose newest day rows are taken; null where all visible rows are taken.</param>
/// <param name="NewestOfUnit">True where every unit has a newest day of its own; false where one delivery speaks for all.</param>
internal sealed record StreamPlan(BoundStream Stream, StagedColumns Columns, ImmutableArray<ElementPlan> Elements, string? NewestBy, bool NewestOfUnit);
