using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Submitting;

namespace DtiPipeline.Pipeline.Submitting;

/// <summary>A move that the reader may take, and what still stands against it.</summary>
public sealed record OfferedMove(ProcessMove Move, ImmutableArray<MoveRefusal> Refusals);
