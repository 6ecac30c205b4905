using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Collection.Decoding.Xml;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Workbooks;

/// <summary>
/// Passes over a sheet of an .xlsx file before the library opens it. The library believes any cell's address and makes room for it (one cell in column
/// ZZZZZZ: 15 seconds and 2.4 GB), and gives a formula's error as a blank cell: both are looked at here.
/// </summary>
internal static class XlsxSheetScan
{
    /// <summary>What Excel itself can hold.</summary>
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;

    /// <summary>Beyond that nobody looks at them one by one.</summary>
    private const int MostErrors = 100_000;

    /// <returns>Cells that hold an error, as Excel shows it, by 1-based row and 0-based column.</returns>
    /// <exception cref="DeliveryFault">A cell lies beyond what a spreadsheet can hold.</exception>
    /// <exception cref="XmlException">The part is no XML.</exception>
    public static FrozenDictionary<(int Row, int Column), string> Of(ZipArchiveEntry part, DataPlace place)
    {
        using var reader = XmlReader.Create(part.Open(), XlsxParts.Settings);
        var errors = new Dictionary<(int, int), string>();
        var (row, column) = (0, -1);
        while (XmlDepth.Read(reader, place))
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "row")
            {
                row = reader.GetAttribute("r") is { } written ? Row(written) : row + 1;
                column = -1;
                Require(row <= MostRows, "rows of a sheet", MostRows, place);
            }
            else if (reader.LocalName == "c")
            {
                column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
                Require(column < MostColumns, "columns of a table", MostColumns, place with { Row = row });
                if (reader.GetAttribute("t") == "e" && errors.Count < MostErrors && ValueOf(reader, place) is { Length: > 0 } error)
                    errors[(row, column)] = error;
            }
        }
        return errors.ToFrozenDictionary();
    }

    private static void Require(bool holds, string what, int limit, DataPlace place)
    {
        if (!holds)
            throw BoundedStream.TooMuch(what, limit.ToString(CultureInfo.InvariantCulture), place);
    }

    private static int Row(string written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : int.MaxValue;

    private static string? ValueOf(XmlReader cell, DataPlace place)
    {
        if (cell.IsEmptyElement)
            return null;
        var depth = cell.Depth;
        while (XmlDepth.Read(cell, place) && cell.Depth > depth)
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "v")
                return XmlDepth.Read(cell, place) && cell.NodeType == XmlNodeType.Text ? cell.Value : null;
        return null;
    }

    private static int? ColumnOf(string? address)
    {
        var column = 0;
        foreach (var letter in address ?? "")
            if (char.IsAsciiLetter(letter) && column <= MostColumns)
                column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
            else
                break;
        return column == 0 ? null : column - 1;
    }
}
