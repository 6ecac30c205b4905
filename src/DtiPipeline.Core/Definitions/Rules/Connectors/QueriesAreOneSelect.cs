using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Sql;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>What is sent to a source's database is one query that reads.</summary>
public sealed class QueriesAreOneSelect : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from stream in set.Connectors.SelectMany(connector => connector.Streams)
        where stream.Query is not null
        let fault = OneSelect.Fault(stream.Query!.Sql)
        where fault is not null
        select Finding.In(stream.Query!.PlaceOf(fault.Value.At), DefinitionCodes.NotOneQuery, ("name", stream.Id), ("why", fault.Value.Why));
}
