using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace DtiPipeline.Collection.Decoding.Workbooks;

/// <summary>
/// Finds the cells of an .xlsx sheet whose formula came to an error: the library gives them as blank. A sheet without any, which is the rule, is only
/// passed over once, byte by byte.
/// </summary>
internal static class XlsxErrorCells
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A column of a whole sheet; beyond that nobody reads them one by one.</summary>
    private const int Most = 100_000;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true };

    /// <returns>Errors as Excel shows them, by 1-based row and 0-based column.</returns>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    /// <exception cref="XmlException">A part is no XML.</exception>
    public static FrozenDictionary<(int Row, int Column), string> Of(Stream workbook, string sheet)
    {
        workbook.Position = 0;
        using var archive = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        if (PartOf(archive, sheet) is not { } part || !MayHaveErrors(part))
            return FrozenDictionary<(int, int), string>.Empty;
        using var reader = XmlReader.Create(part.Open(), Settings);
        var errors = new Dictionary<(int, int), string>();
        var (row, column) = (0, -1);
        while (errors.Count < Most && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "row")
            {
                row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : row + 1;
                column = -1;
            }
            else if (reader.LocalName == "c")
            {
                column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
                if (reader.GetAttribute("t") == "e" && ValueOf(reader) is { Length: > 0 } error)
                    errors[(row, column)] = error;
            }
        }
        return errors.ToFrozenDictionary();
    }

    private static ZipArchiveEntry? PartOf(ZipArchive archive, string sheet)
    {
        if (IdOf(archive, sheet) is not { } id || archive.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations)
            return null;
        using var reader = XmlReader.Create(relations.Open(), Settings);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("Id") == id && reader.GetAttribute("Target") is { } target)
                return archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
        return null;
    }

    private static string? IdOf(ZipArchive archive, string sheet)
    {
        if (archive.GetEntry("xl/workbook.xml") is not { } workbook)
            return null;
        using var reader = XmlReader.Create(workbook.Open(), Settings);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheet" && reader.GetAttribute("name") == sheet)
                return reader.GetAttribute("id", Relationships);
        return null;
    }

    private static bool MayHaveErrors(ZipArchiveEntry part)
    {
        using var bytes = part.Open();
        Span<byte> buffer = new byte[64 * 1024];
        var kept = 0;
        for (int count; (count = bytes.Read(buffer[kept..])) > 0;)
        {
            var seen = buffer[..(kept + count)];
            if (seen.IndexOf("t=\"e\""u8) >= 0 || seen.IndexOf("t='e'"u8) >= 0)
                return true;
            kept = Math.Min(4, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
        return false;
    }

    private static string? ValueOf(XmlReader cell)
    {
        if (cell.IsEmptyElement)
            return null;
        var depth = cell.Depth;
        while (cell.Read() && cell.Depth > depth)
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "v")
                return cell.Read() && cell.NodeType == XmlNodeType.Text ? cell.Value : null;
        return null;
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
            if (char.IsAsciiLetterUpper(letter) && column < 20_000)
                column = column * 26 + (letter - 'A' + 1);
            else
                break;
        return column == 0 ? null : column - 1;
    }
}
