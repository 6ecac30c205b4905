using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>A file says as of which day it speaks, in its title or its name: without that nobody knows which round its figures belong to.</summary>
public sealed class FilesSayTheirDay : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from stream in set.Connectors.SelectMany(connector => connector.Streams)
        where stream.Files is not null
        let table = stream.Table
        where table is { AsOf: null }
        select Finding.In(table.At, DefinitionCodes.NoAsOf, ("name", stream.Id));
}
