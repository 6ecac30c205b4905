using DtiPipeline.Core.Definitions;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.TestKit;

namespace DtiPipeline.Cli.Tests;

/// <summary>The repository's own definitions.</summary>
internal static class Shipped
{
    private static readonly Lazy<DefinitionSet> Loaded = new(() =>
        DefinitionLoader.Load(Workspace.Find(Repository.Root, "")!.ReadDefinitions()).Set ?? throw new InvalidOperationException("the shipped definitions have errors"));

    public static DefinitionSet Definitions => Loaded.Value;
}
