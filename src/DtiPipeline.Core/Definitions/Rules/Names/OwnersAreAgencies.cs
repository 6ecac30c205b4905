using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>The owner of a connector is the code of an agency.</summary>
public sealed class OwnersAreAgencies : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        if (set.IsFaulty(DefinitionKind.Agencies))
            return [];
        var known = set.Agencies.SelectMany(agency => agency.Codes).ToHashSet();
        return set.Connectors
            .Where(connector => connector.Owner is { Length: > 0 } owner && !known.Contains(owner))
            .Select(connector => Lookups.Unknown(set.Positions.Value(connector.At, "owner"), DefinitionCodes.UnknownAgency, connector.Owner!, known));
    }
}
