using DtiPipeline.Collection.Decoding.Records;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Json;

/// <summary>Places in a JSON document: <c>data[12].received_at</c>.</summary>
internal sealed class JsonPlaces(StreamDefinition stream, DataPlace place) : IRecordPlaces
{
    public DataPlace PlaceOf(RecordPosition position, int field) =>
        place with { Path = field < 0 ? position.Path : $"{position.Path}.{stream.Fields[field].From}" };
}
