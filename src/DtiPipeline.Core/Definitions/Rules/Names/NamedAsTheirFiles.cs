using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>What a file says it is called is what its path calls it, so that a name leads to its file.</summary>
public sealed class NamedAsTheirFiles : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        set.Connectors.Select(connector => (Name: connector.Id, At: connector.At, Field: "id"))
            .Concat(set.Mappings.Select(mapping => (Name: mapping.Connector, At: mapping.At, Field: "connector")))
            .Concat(set.Cases.Select(cases => (Name: cases.Connector, At: cases.At, Field: "connector")))
            .Concat(set.Sets.Select(indicators => (Name: indicators.Id, At: indicators.At, Field: "id")))
            .Where(named => named.Name.Length > 0 && named.Name != DefinitionLayout.NameOf(named.At.File))
            .Select(named => Finding.In(set.Positions.Value(named.At, named.Field), DefinitionCodes.NotNamedAsFile,
                ("name", named.Name), ("expected", DefinitionLayout.NameOf(named.At.File))));
}
