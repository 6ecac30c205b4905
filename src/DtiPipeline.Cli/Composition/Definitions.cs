using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions;

namespace DtiPipeline.Cli.Composition;

/// <summary>The workspace's definitions, checked, and the texts behind them for showing source lines.</summary>
public sealed record Definitions(DefinitionSet Set, IReadOnlyList<DefinitionFile> Files)
{
    /// <exception cref="InvalidDefinitions">There is an error among them; nothing is begun then.</exception>
    public static Definitions Of(CommandContext context)
    {
        var files = context.Workspace.ReadDefinitions();
        var loaded = DefinitionLoader.Load(files);
        return new Definitions(loaded.Set ?? throw new InvalidDefinitions(loaded.Findings, files), files);
    }

    public FindingPrinter Printer(CommandContext context) => new(context, Files);
}
