using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Cli;

/// <summary>The definitions have errors, so nothing was begun. Exit code 2.</summary>
public sealed class InvalidDefinitions(ImmutableArray<Finding> findings) : Exception("the definitions are invalid")
{
    public ImmutableArray<Finding> Findings { get; } = findings;
}
