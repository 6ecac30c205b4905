using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Definitions.Connectors.Pagination;
using DtiPipeline.Core.Definitions.Connectors.Table;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>Sheets, CSV and HTML need a `table` that says where the records stand, JSON and XML have none; answers that name their next page are one of these; a query gives CSV.</summary>
public sealed class DecodingFitsItsStream : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var stream in set.Connectors.SelectMany(connector => connector.Streams))
        {
            var type = set.Positions.Value(stream.At, "decode", "type");
            var isTable = stream.Decode is TableDecoding;
            if (!isTable && stream.Table is not null)
                yield return Finding.In(set.Positions.Key(stream.At, "table"), DefinitionCodes.DecodingDoesNotFit, ("why", "JSON and XML have no table"));
            else if (isTable && stream.Table is null)
                yield return Finding.In(type, DefinitionCodes.NoTable, ("name", stream.Id));
            if (isTable && stream.AsOf is not null)
                yield return Finding.In(stream.AsOf.At, DefinitionCodes.DecodingDoesNotFit, ("why", "a table says its day in `table`"));
            if (!isTable && stream.AsOf is { In: not DatePlace.FileName })
                yield return Finding.In(stream.AsOf.At, DefinitionCodes.DecodingDoesNotFit, ("why", "JSON and XML have no title"));
            if (stream.Decode is not (JsonDecoding or XmlDecoding) && stream.Request is { Pagination: not SinglePage })
                yield return Finding.In(type, DefinitionCodes.DecodingDoesNotFit, ("why", "only JSON and XML can name the next page or the total"));
            if (stream.Query is null)
                continue;
            if (stream.Decode is not CsvDecoding { Delimiter: null or ',', Quote: '"' })
                yield return Finding.In(type, DefinitionCodes.DecodingDoesNotFit, ("why", "the rows of a query come as CSV with commas"));
            if (stream.Table?.AsOf is { } asOf)
                yield return Finding.In(asOf.At, DefinitionCodes.DecodingDoesNotFit, ("why", "the rows of a query have no title; they speak of the last day asked for"));
        }
    }
}
