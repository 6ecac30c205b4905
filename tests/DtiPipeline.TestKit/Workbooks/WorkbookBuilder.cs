namespace DtiPipeline.TestKit.Workbooks;

/// <summary>
/// Makes small real workbooks for tests, byte by byte, without the libraries that read them:
/// <code>new WorkbookBuilder().Sheet("Dân số", s => s.Row("STT", "Đơn vị").Row(1, "Xã Ta Ma")).ToXlsx()</code>
/// </summary>
public sealed class WorkbookBuilder
{
    private readonly List<SheetBuilder> _sheets = [];

    public IReadOnlyList<SheetBuilder> Sheets => _sheets;

    public WorkbookBuilder Sheet(string name, Action<SheetBuilder> fill)
    {
        var sheet = new SheetBuilder(name);
        fill(sheet);
        _sheets.Add(sheet);
        return this;
    }

    public byte[] ToXlsx() => XlsxFile.Write(_sheets);

    public byte[] ToXls() => XlsFile.Write(_sheets);

    /// <summary>An .xls that asks for a password before it opens.</summary>
    public byte[] ToProtectedXls() => XlsFile.WriteProtected(_sheets);
}
