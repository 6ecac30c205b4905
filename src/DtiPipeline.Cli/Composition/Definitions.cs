using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;

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

    /// <exception cref="CommandFault">There is no such assessment.</exception>
    public Assessment Assessment(string id) =>
        Set.Assessments.FirstOrDefault(assessment => assessment.Id == id) ?? throw CommandFault.UnknownName("assessment", id, Set.Assessments.Select(known => known.Id));

    /// <exception cref="CommandFault">There is no such indicator set.</exception>
    public IndicatorSet IndicatorSet(string id) =>
        Set.Sets.FirstOrDefault(set => set.Id == id) ?? throw CommandFault.UnknownName("indicator set", id, Set.Sets.Select(known => known.Id));

    public FindingPrinter Printer(CommandContext context) => new(context, Files);
}
