using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>A file says as of which day it speaks, in its title or its name: without that nobody knows which round its figures belong to.</summary>
public sealed class FilesSayTheirDay : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from stream in set.Connectors.SelectMany(connector => connector.Streams)
        where stream.Files is not null && stream.AsOf is null && stream.Table?.AsOf is null
        // A table that is needed and missing is another rule's finding.
        where stream.Table is not null || stream.Decode is not TableDecoding
        select Finding.In(stream.Table?.At ?? stream.At, DefinitionCodes.NoAsOf, ("name", stream.Id));
}
