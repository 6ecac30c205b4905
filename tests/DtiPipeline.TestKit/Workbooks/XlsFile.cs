using System.Text;

namespace DtiPipeline.TestKit.Workbooks;

/// <summary>Writes an .xls file (BIFF8). Format 1 is a date, format 2 a number with decimals. Small sheets only: all texts must fit one record.</summary>
internal static class XlsFile
{
    public static byte[] Write(IReadOnlyList<SheetBuilder> sheets) => CompoundFile.Write(("Workbook", Book(sheets, password: false)));

    /// <summary>A book that asks for a password.</summary>
    public static byte[] WriteProtected(IReadOnlyList<SheetBuilder> sheets) => CompoundFile.Write(("Workbook", Book(sheets, password: true)));

    private static byte[] Book(IReadOnlyList<SheetBuilder> sheets, bool password)
    {
        var texts = sheets.SelectMany(sheet => sheet.Cells.Values).OfType<string>().Distinct().ToList();
        var bodies = sheets.Select(sheet => Sheet(sheet, texts)).ToList();
        // The globals' length does not depend on the offsets in them, so it is found with offsets of zero.
        var start = Globals(sheets, texts, new int[sheets.Count], password).Length;
        var offsets = bodies.Select((_, index) => start + bodies.Take(index).Sum(body => body.Length)).ToArray();
        return [.. Globals(sheets, texts, offsets, password), .. bodies.SelectMany(body => body)];
    }

    private static byte[] Globals(IReadOnlyList<SheetBuilder> sheets, List<string> texts, int[] offsets, bool password)
    {
        using var bytes = new MemoryStream();
        Record(bytes, 0x0809, w => Start(w, 0x0005));
        if (password)
            Record(bytes, 0x002F, w => { w.Write((ushort)0); w.Write((ushort)0x1234); w.Write((ushort)0x5678); });
        Record(bytes, 0x0042, w => w.Write((ushort)1200));
        Record(bytes, 0x0022, w => w.Write((ushort)0));
        foreach (ushort format in (ushort[])[0, 14, 4])
            Record(bytes, 0x00E0, w => { w.Write((ushort)0); w.Write(format); w.Write(new byte[16]); });
        for (var index = 0; index < sheets.Count; index++)
        {
            var sheet = sheets[index];
            var offset = offsets[index];
            Record(bytes, 0x0085, w =>
            {
                w.Write(offset);
                w.Write((byte)(sheet.IsHidden ? 1 : 0));
                w.Write((byte)0);
                w.Write((byte)sheet.Name.Length);
                w.Write((byte)1);
                w.Write(Encoding.Unicode.GetBytes(sheet.Name));
            });
        }
        Record(bytes, 0x00FC, w =>
        {
            w.Write(texts.Count);
            w.Write(texts.Count);
            foreach (var text in texts)
            {
                w.Write((ushort)text.Length);
                w.Write((byte)1);
                w.Write(Encoding.Unicode.GetBytes(text));
            }
        });
        Record(bytes, 0x000A, _ => { });
        return bytes.ToArray();
    }

    private static byte[] Sheet(SheetBuilder sheet, List<string> texts)
    {
        using var bytes = new MemoryStream();
        Record(bytes, 0x0809, w => Start(w, 0x0010));
        Record(bytes, 0x0200, w =>
        {
            w.Write(0);
            w.Write(sheet.Cells.Keys.Max(place => place.Row) + 1);
            w.Write((ushort)0);
            w.Write((ushort)(sheet.Cells.Keys.Max(place => place.Column) + 1));
            w.Write((ushort)0);
        });
        foreach (var ((row, column), value) in sheet.Cells)
            Cell(bytes, row, column, value, texts);
        if (sheet.Merges.Count > 0)
            Record(bytes, 0x00E5, w =>
            {
                w.Write((ushort)sheet.Merges.Count);
                foreach (var merge in sheet.Merges)
                    foreach (var part in (int[])[merge.FirstRow, merge.LastRow, merge.FirstColumn, merge.LastColumn])
                        w.Write((ushort)part);
            });
        Record(bytes, 0x000A, _ => { });
        return bytes.ToArray();
    }

    private static void Cell(MemoryStream bytes, int row, int column, object value, List<string> texts)
    {
        var number = value switch
        {
            string => 0.0,
            bool flag => flag ? 1.0 : 0.0,
            DateTime moment => moment.ToOADate(),
            DateOnly day => day.ToDateTime(TimeOnly.MinValue).ToOADate(),
            FormattedNumber formatted => formatted.Value,
            CellError => 0.0,
            _ => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
        };
        Record(bytes, value switch { string => 0x00FD, bool or CellError => 0x0205, _ => 0x0203 }, w =>
        {
            w.Write((ushort)row);
            w.Write((ushort)column);
            w.Write((ushort)(value is DateTime or DateOnly ? 1 : value is FormattedNumber ? 2 : 0));
            if (value is string text)
                w.Write(texts.IndexOf(text));
            else if (value is bool)
                w.Write((ushort)number);
            else if (value is CellError error)
                w.Write((ushort)(0x100 | error.Code));
            else
                w.Write(number);
        });
    }

    private static void Start(BinaryWriter writer, ushort kind)
    {
        writer.Write((ushort)0x0600);
        writer.Write(kind);
        writer.Write(new byte[12]);
    }

    private static void Record(MemoryStream bytes, ushort id, Action<BinaryWriter> fill)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.Unicode, leaveOpen: true))
            fill(writer);
        bytes.Write(BitConverter.GetBytes(id));
        bytes.Write(BitConverter.GetBytes(checked((ushort)content.Length)));
        bytes.Write(content.ToArray());
    }
}
