using DtiPipeline.Core.Definitions.Connectors.Authentication;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>An API key goes into a header or into a query parameter, one of the two.</summary>
public sealed class ApiKeysHaveOnePlace : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from connector in set.Connectors
        where connector.Http?.Authentication is ApiKeyAuthentication key && (key.Header is null) == (key.Query is null)
        select Finding.In(set.Positions.Key(connector.Http!.At, "authentication"), DefinitionCodes.ApiKeyPlace);
}
