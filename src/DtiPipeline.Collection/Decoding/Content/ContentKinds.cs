namespace DtiPipeline.Collection.Decoding.Content;

/// <summary>Recognises the kind of a payload by its first bytes. A name proves nothing: office systems send HTML as .xls and CSV as .xlsx.</summary>
internal static class ContentKinds
{
    /// <summary>How many bytes are enough.</summary>
    public const int Enough = 512;

    public static ContentKind Of(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            return ContentKind.Empty;
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8))
            return ContentKind.Zip;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return ContentKind.CompoundDocument;
        if (start.StartsWith("%PDF-"u8))
            return ContentKind.Pdf;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return ContentKind.Gzip;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return ContentKind.Utf16;
        return start.Contains((byte)0) ? ContentKind.Binary : OfText(start);
    }

    /// <summary>In words, for findings; the catalogue of terms may translate them.</summary>
    public static string Words(ContentKind kind) => kind switch
    {
        ContentKind.Empty => "nothing at all",
        ContentKind.Text => "plain text",
        ContentKind.Zip => "a zip archive or .xlsx workbook",
        ContentKind.CompoundDocument => "an .xls workbook or another old Office file",
        ContentKind.Html => "an HTML page",
        ContentKind.Xml => "an XML document",
        ContentKind.Pdf => "a PDF document",
        ContentKind.Gzip => "gzip data",
        ContentKind.Utf16 => "text in UTF-16",
        _ => "binary data",
    };

    private static ContentKind OfText(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("\uFEFF"u8))
            start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        if (start.StartsWith("<?xml"u8))
            return start.IndexOf("<html"u8) >= 0 ? ContentKind.Html : ContentKind.Xml;
        if (!start.StartsWith("<"u8))
            return ContentKind.Text;
        Span<char> head = stackalloc char[Math.Min(start.Length, 12)];
        for (var index = 0; index < head.Length; index++)
            head[index] = char.ToLowerInvariant((char)start[index]);
        string[] beginnings = ["<!doctype ht", "<html", "<table", "<head", "<body", "<meta", "<style", "<!--"];
        foreach (var beginning in beginnings)
            if (head.StartsWith(beginning, StringComparison.Ordinal))
                return ContentKind.Html;
        return ContentKind.Text;
    }
}
