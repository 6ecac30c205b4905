using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>Every connector has a mapping; without one its data are collected every night and used for nothing.</summary>
public sealed class ConnectorsAreMapped : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var mapped = set.Mappings.Select(mapping => mapping.Connector).ToHashSet();
        return set.Connectors
            .Where(connector => connector.Id.Length > 0 && !mapped.Contains(connector.Id) && !set.IsFaulty(DefinitionKind.SourceMapping, connector.Id))
            .Select(connector => Finding.In(set.Positions.Value(connector.At, "id"), DefinitionCodes.NoMapping,
                ("name", connector.Id), ("expected", DefinitionLayout.PathOf(DefinitionKind.SourceMapping, connector.Id))));
    }
}
