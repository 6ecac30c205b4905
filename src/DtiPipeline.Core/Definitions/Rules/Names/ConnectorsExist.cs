using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>A mapping, its cases and the trust of a data element name connectors that exist.</summary>
public sealed class ConnectorsExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var known = set.Connectors.Select(connector => connector.Id).ToHashSet();
        var named = set.Mappings.Select(mapping => (Name: mapping.Connector, At: set.Positions.Value(mapping.At, "connector")))
            .Concat(set.Cases.Select(cases => (Name: cases.Connector, At: set.Positions.Value(cases.At, "connector"))))
            .Concat(set.Elements.SelectMany(element => element.Trust, (element, trust) => (Name: trust.Split('/')[0], At: set.Positions.Item(element.At, trust, "trust"))));
        return named
            .Where(use => use.Name.Length > 0 && !known.Contains(use.Name) && !set.IsFaulty(DefinitionKind.Connector, use.Name))
            .Select(use => Lookups.Unknown(use.At, DefinitionCodes.UnknownConnector, use.Name, known));
    }
}
