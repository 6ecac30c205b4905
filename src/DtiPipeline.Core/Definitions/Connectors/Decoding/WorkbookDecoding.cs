using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Decoding;

/// <summary>An Excel workbook, .xlsx or .xls; which of the two is told by the bytes.</summary>
/// <param name="Sheet">The sheet's name; may be left out where just one visible sheet exists.</param>
public sealed record WorkbookDecoding(string? Sheet) : TableDecoding
{
    public static WorkbookDecoding Read(MapReader map) => new(map.TextOrNull("sheet"));
}
