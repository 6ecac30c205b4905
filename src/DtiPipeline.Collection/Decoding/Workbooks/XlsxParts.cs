using System.IO.Compression;
using System.Xml;

namespace DtiPipeline.Collection.Decoding.Workbooks;

/// <summary>Finds the parts of an .xlsx archive that hold its sheets, as the workbook itself names them.</summary>
internal static class XlsxParts
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true };

    /// <returns>Name and part of every sheet, in the workbook's order; a sheet whose part is not there is left out.</returns>
    /// <exception cref="XmlException">A part is no XML.</exception>
    public static IEnumerable<(string Sheet, ZipArchiveEntry Part)> Sheets(ZipArchive archive)
    {
        var targets = Targets(archive);
        foreach (var (name, id) in Named(archive))
            if (targets.TryGetValue(id, out var target) && archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target) is { } part)
                yield return (name, part);
    }

    private static Dictionary<string, string> Targets(ZipArchive archive)
    {
        var targets = new Dictionary<string, string>();
        if (archive.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations)
            return targets;
        using var reader = XmlReader.Create(relations.Open(), Settings);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
                targets[id] = target;
        return targets;
    }

    private static List<(string Name, string Id)> Named(ZipArchive archive)
    {
        var sheets = new List<(string, string)>();
        using var reader = XmlReader.Create(archive.GetEntry("xl/workbook.xml")!.Open(), Settings);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheet" && reader.GetAttribute("name") is { } name)
                sheets.Add((name, reader.GetAttribute("id", Relationships) ?? ""));
        return sheets;
    }
}
