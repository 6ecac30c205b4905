using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions;

/// <summary>What became of the files of a workspace.</summary>
/// <param name="Set">All definitions, resolved and checked; null when there is an error among the findings.</param>
/// <param name="Findings">Everything found in one run, ordered by file and position.</param>
/// <param name="Files">How many definition files were read.</param>
public sealed record LoadedDefinitions(DefinitionSet? Set, ImmutableArray<Finding> Findings, int Files);
