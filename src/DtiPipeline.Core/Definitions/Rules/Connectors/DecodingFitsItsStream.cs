using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Definitions.Connectors.Pagination;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>Sheets and CSV need a `table` that says where the records stand, JSON has none; files are sheets or CSV; answers that name their next page are JSON.</summary>
public sealed class DecodingFitsItsStream : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var stream in set.Connectors.SelectMany(connector => connector.Streams))
        {
            var type = set.Positions.Value(stream.At, "decode", "type");
            var isJson = stream.Decode is JsonDecoding;
            if (isJson && stream.Files is not null)
                yield return Finding.In(type, DefinitionCodes.DecodingDoesNotFit, ("why", "files are read as csv or workbook"));
            else if (isJson && stream.Table is not null)
                yield return Finding.In(set.Positions.Key(stream.At, "table"), DefinitionCodes.DecodingDoesNotFit, ("why", "JSON has no table"));
            else if (!isJson && stream.Table is null)
                yield return Finding.In(type, DefinitionCodes.NoTable, ("name", stream.Id));
            if (!isJson && stream.Request is { Pagination: not SinglePage })
                yield return Finding.In(type, DefinitionCodes.DecodingDoesNotFit, ("why", "only JSON can name the next page or the total"));
        }
    }
}
