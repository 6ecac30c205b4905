using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Decoding;

/// <summary>What the bytes of a stream are.</summary>
public abstract record DecodingDefinition
{
    /// <summary>The one place that knows the variants' words.</summary>
    public static readonly WordTable<Func<MapReader, DecodingDefinition>> Variants = new(
        ("json", JsonDecoding.Read),
        ("xml", XmlDecoding.Read),
        ("csv", CsvDecoding.Read),
        ("workbook", WorkbookDecoding.Read),
        ("html", HtmlDecoding.Read),
        ("one-of", OneOfDecoding.Read));
}
