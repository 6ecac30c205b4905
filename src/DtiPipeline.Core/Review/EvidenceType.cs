using System.IO.Compression;

namespace DtiPipeline.Core.Review;

/// <summary>
/// The kinds of file that evidence may be, told by their bytes and never by their name. Nothing that a browser or an office would run is among them:
/// no page, no drawing with script, no program, no document with macros.
/// </summary>
/// <param name="Extension">With the dot.</param>
public sealed record EvidenceType(string MediaType, string Extension)
{
    /// <summary>The largest file, in bytes.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    private static readonly EvidenceType Pdf = new("application/pdf", ".pdf");
    private static readonly EvidenceType Png = new("image/png", ".png");
    private static readonly EvidenceType Jpeg = new("image/jpeg", ".jpg");
    private static readonly EvidenceType Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    private static readonly EvidenceType Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    private static readonly EvidenceType Odt = new("application/vnd.oasis.opendocument.text", ".odt");

    /// <summary>How files of the type are named to people: <c>PDF, PNG …</c>.</summary>
    public const string Names = "PDF, PNG, JPEG, DOCX, XLSX, ODT";

    private const int LongestNote = 100;

    /// <summary>The kind with a media type; null when evidence is never of it.</summary>
    public static EvidenceType? Of(string mediaType) => ((EvidenceType[])[Pdf, Png, Jpeg, Docx, Xlsx, Odt]).FirstOrDefault(type => type.MediaType == mediaType);

    /// <returns>Null when the bytes are of no kind that evidence may be.</returns>
    public static EvidenceType? Of(byte[] bytes)
    {
        ReadOnlySpan<byte> all = bytes;
        if (all.StartsWith("%PDF-"u8))
            return Pdf;
        if (all.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
            return Png;
        if (all.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]))
            return Jpeg;
        return all.StartsWith("PK\u0003\u0004"u8) ? OfArchive(bytes) : null;
    }

    private static EvidenceType? OfArchive(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)))
                return null;
            if (names.Contains("[Content_Types].xml"))
                return names.Contains("word/document.xml") ? Docx : names.Contains("xl/workbook.xml") ? Xlsx : null;
            return archive.GetEntry("mimetype") is { Length: <= LongestNote } note && TextOf(note) == Odt.MediaType ? Odt : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().Trim();
    }
}
