using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace DtiPipeline.TestKit.Workbooks;

/// <summary>Writes the few parts of an .xlsx file that a reader needs. Style 1 is a date, style 2 a number with decimals.</summary>
internal static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static byte[] Write(IReadOnlyList<SheetBuilder> sheets)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var numbers = Enumerable.Range(1, sheets.Count).ToList();
            Part(zip, "[Content_Types].xml", $"""
                <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                {string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}</Types>
                """);
            Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/workbook.xml", $"""
                <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(numbers.Select(n => SheetEntry(sheets[n - 1], n)))}</sheets></workbook>
                """);
            Part(zip, "xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="{Package}/relationships">{string.Concat(numbers.Select(n => $"<Relationship Id=\"rId{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))}
                <Relationship Id="rIdStyles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
                """);
            Part(zip, "xl/styles.xml", $"""
                <styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
                <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>
                """);
            foreach (var n in numbers)
                Part(zip, $"xl/worksheets/sheet{n}.xml", SheetXml(sheets[n - 1]));
        }
        return bytes.ToArray();
    }

    private static string SheetEntry(SheetBuilder sheet, int number) =>
        $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{number}\"{(sheet.IsHidden ? " state=\"hidden\"" : "")} r:id=\"rId{number}\"/>";

    private static string SheetXml(SheetBuilder sheet)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        foreach (var row in sheet.Cells.GroupBy(cell => cell.Key.Row))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key + 1}\">");
            foreach (var ((_, column), value) in row)
                xml.Append(CellXml($"{Letters(column)}{row.Key + 1}", value));
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (sheet.Merges.Count > 0)
            xml.Append("<mergeCells>").AppendJoin("", sheet.Merges.Select(m =>
                $"<mergeCell ref=\"{Letters(m.FirstColumn)}{m.FirstRow + 1}:{Letters(m.LastColumn)}{m.LastRow + 1}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private static string CellXml(string place, object value) => value switch
    {
        string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        bool flag => $"<c r=\"{place}\" t=\"b\"><v>{(flag ? 1 : 0)}</v></c>",
        DateTime moment => $"<c r=\"{place}\" s=\"1\"><v>{moment.ToOADate().ToString(CultureInfo.InvariantCulture)}</v></c>",
        CellError error => $"<c r=\"{place}\" t=\"e\"><f>1/0</f><v>{error.Text}</v></c>",
        FormattedNumber formatted => $"<c r=\"{place}\" s=\"2\"><v>{formatted.Value.ToString(CultureInfo.InvariantCulture)}</v></c>",
        DateOnly day => CellXml(place, day.ToDateTime(TimeOnly.MinValue)),
        IFormattable number => $"<c r=\"{place}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "not a value for a cell"),
    };

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + (char)('A' + column % 26);

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        writer.Write(xml);
    }
}
