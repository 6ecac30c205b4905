using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Processes;

namespace DtiPipeline.Core.Submitting;

/// <summary>What stands against a move.</summary>
/// <param name="Count">Of what is in the way.</param>
/// <param name="Names">Of those it waits for.</param>
public sealed record MoveRefusal(MoveNeed Need, int Count, ImmutableArray<string> Names);
