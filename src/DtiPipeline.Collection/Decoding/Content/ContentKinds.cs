namespace DtiPipeline.Collection.Decoding.Content;

/// <summary>Recognises the kind of a payload by its first bytes. A name proves nothing: office systems send HTML as .xls and CSV as .xlsx.</summary>
internal static class ContentKinds
{
    /// <summary>How many bytes are enough.</summary>
    public const int Enough = 4096;

    private static readonly (byte[] Magic, ContentKind Kind)[] Magics =
    [
        ([.. "PK\u0003\u0004"u8], ContentKind.Zip), ([.. "PK\u0005\u0006"u8], ContentKind.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ContentKind.CompoundDocument),
        ([.. "%PDF-"u8], ContentKind.Pdf), ([0x1F, 0x8B], ContentKind.Gzip),
        ([.. "Rar!\u001A"u8], ContentKind.Archive), ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], ContentKind.Archive),
    ];

    public static ContentKind Of(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            return ContentKind.Empty;
        foreach (var (magic, kind) in Magics)
            if (start.StartsWith(magic))
                return kind;
        start = start[..Math.Min(start.Length, Enough)];
        var form = TextForms.Of(start);
        if (form == TextForm.Bytes && start.Contains((byte)0))
            return ContentKind.Binary;
        // Enough to see markup by: letters beyond ASCII do not matter here.
        return OfText(form.Encoding().GetString(start).TrimStart('\uFEFF').AsSpan().TrimStart());
    }

    /// <summary>In words, for findings; the catalogue of terms may translate them.</summary>
    public static string Words(ContentKind kind) => kind switch
    {
        ContentKind.Empty => "nothing at all",
        ContentKind.Text => "plain text",
        ContentKind.Zip => "a zip archive or .xlsx workbook",
        ContentKind.CompoundDocument => "an .xls workbook or another old Office file",
        ContentKind.Html => "an HTML page",
        ContentKind.Json => "a JSON document",
        ContentKind.Xml => "an XML document",
        ContentKind.SpreadsheetXml => "an XML spreadsheet of Excel 2003",
        ContentKind.WebArchive => "a web archive (.mht)",
        ContentKind.Pdf => "a PDF document",
        ContentKind.Gzip => "gzip data",
        ContentKind.Archive => "a compressed archive",
        _ => "binary data",
    };

    private static ContentKind OfText(ReadOnlySpan<char> start)
    {
        if (start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
            return ContentKind.WebArchive;
        if (LooksLikeJson(start))
            return ContentKind.Json;
        if (start.Length < 2 || start[0] != '<' || !(char.IsLetter(start[1]) || start[1] is '!' or '?' or '_'))
            return ContentKind.Text;
        if (start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && start.StartsWith("<?xml", StringComparison.Ordinal)
            && !start.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return ContentKind.SpreadsheetXml;
        string[] marks = ["<!doctype ht", "<html", "<table", "<head", "<body", "<meta", "<style", "<script", "<center", "<div", "<h1", "<h2", "<h3"];
        foreach (var mark in marks)
            if (start.Contains(mark, StringComparison.OrdinalIgnoreCase))
                return ContentKind.Html;
        return ContentKind.Xml;
    }

    /// <summary>A table may well begin with a brace; only what must follow one in JSON makes it JSON.</summary>
    private static bool LooksLikeJson(ReadOnlySpan<char> start)
    {
        if (start.IsEmpty || start[0] is not ('{' or '['))
            return false;
        var next = start[1..].TrimStart();
        return next.Length > 0 && (start[0] == '{' ? next[0] is '"' or '}' : next[0] is '{' or '[' or ']' or '"');
    }
}
