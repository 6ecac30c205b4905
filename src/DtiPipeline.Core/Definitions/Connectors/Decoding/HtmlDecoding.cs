using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Decoding;

/// <summary>
/// An HTML page whose tables are read one below the other, as a spreadsheet program opens it. Many systems export this and call it .xls.
/// </summary>
public sealed record HtmlDecoding : TableDecoding
{
    public static HtmlDecoding Read(MapReader map) => new();
}
