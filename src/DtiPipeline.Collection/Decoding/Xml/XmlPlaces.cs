using DtiPipeline.Collection.Decoding.Records;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Xml;

/// <summary>Places in an XML document: <c>edXML/edXMLBody/Document[2]/Subject</c>, counted from 1 as XPath does.</summary>
internal sealed class XmlPlaces(StreamDefinition stream, DataPlace place) : IRecordPlaces
{
    public DataPlace PlaceOf(RecordPosition position, int field) =>
        place with { Path = field < 0 ? position.Path : $"{position.Path}/{stream.Fields[field].From}" };
}
