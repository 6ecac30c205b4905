using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Cli;

/// <summary>The definitions have errors, so nothing was begun. Exit code 2.</summary>
public sealed class InvalidDefinitions(ImmutableArray<Finding> findings, IReadOnlyList<DefinitionFile> files) : Exception("the definitions are invalid")
{
    public ImmutableArray<Finding> Findings { get; } = findings;

    public IReadOnlyList<DefinitionFile> Files { get; } = files;
}
