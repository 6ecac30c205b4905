using System.Collections.Immutable;
using DtiPipeline.Core.Mapping.Resolving;
using DtiPipeline.Core.Scoring;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>All values of one round.</summary>
/// <param name="Values">One for each unit and element that a mapping gives.</param>
/// <param name="Units">The same by unit: the evaluated ones and those whose values they are made of.</param>
/// <param name="Streams">All mapped streams, each with the load it was counted from.</param>
internal sealed record MappedRound(
    ImmutableArray<Resolved> Values, ImmutableArray<UnitValues> Units, ImmutableArray<MappedStream> Streams, UnitIds Ids);
