using System.Collections.Frozen;
using System.IO.Compression;
using System.Xml;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Workbooks;

/// <summary>Makes sure, before a workbook is opened, that the bytes are one and that opening it cannot fill the memory.</summary>
internal static class WorkbookContent
{
    /// <summary>A sheet of 200,000 rows takes about 100 MB of XML; a bomb takes gigabytes.</summary>
    private const long MostUnpacked = 256L * 1024 * 1024;

    /// <summary>Texts and styles of any report; the library holds them all at once.</summary>
    private const long MostBesideSheets = 64L * 1024 * 1024;

    /// <summary>Sheets of equal rows pack 1:40, repeated blanks at most 1:200.</summary>
    private const long MostRatio = 300;

    private const long AlwaysSmall = 8L * 1024 * 1024;
    private const int MostEntries = 5_000;

    /// <returns>Per sheet of an .xlsx file the cells that hold an error; none for .xls, whose cells are found by their sheet.</returns>
    /// <exception cref="DeliveryFault">The bytes are something else, cut off, or too much.</exception>
    public static FrozenDictionary<string, FrozenDictionary<(int Row, int Column), string>> Require(MemoryStream bytes, DataPlace place)
    {
        var kind = ContentKinds.Of(bytes.GetBuffer().AsSpan(0, (int)Math.Min(bytes.Length, ContentKinds.Enough)));
        switch (kind)
        {
            case ContentKind.CompoundDocument when CompoundDocument.IsWhole(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)):
                return FrozenDictionary<string, FrozenDictionary<(int, int), string>>.Empty;
            case ContentKind.CompoundDocument:
                throw Damaged(place, new InvalidDataException("the file is shorter than its own table of contents says"));
            case ContentKind.Zip:
                var errors = RequireXlsx(bytes, place);
                bytes.Position = 0;
                return errors;
            default:
                throw Wrong(place, ContentKinds.Words(kind));
        }
    }

    public static DeliveryFault Damaged(DataPlace place, Exception cause) =>
        new(Finding.From(place, DecodingCodes.DamagedFile, ("why", cause.Message)), cause: cause);

    private static FrozenDictionary<string, FrozenDictionary<(int Row, int Column), string>> RequireXlsx(MemoryStream bytes, DataPlace place)
    {
        try
        {
            using var archive = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            RefuseBombs(archive, place);
            if (archive.GetEntry("xl/workbook.xml") is null)
                throw Wrong(place, WordsFor(archive));
            var errors = new Dictionary<string, FrozenDictionary<(int, int), string>>();
            foreach (var (sheet, part) in XlsxParts.Sheets(archive))
                errors[sheet] = XlsxSheetScan.Of(part, place with { Sheet = sheet });
            return errors.ToFrozenDictionary();
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new DeliveryFault(Finding.From(place, DecodingCodes.DocumentType), cause: fault);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw Damaged(place, fault);
        }
    }

    // The declared lengths can be trusted: unpacking gives no more than them.
    private static void RefuseBombs(ZipArchive archive, DataPlace place)
    {
        var (total, beside) = (0L, 0L);
        foreach (var entry in archive.Entries)
        {
            // Nothing is ever unpacked to a path; but who writes such a name means harm.
            if (entry.FullName.StartsWith('/') || entry.FullName.Split('/', '\\').Contains(".."))
                throw new DeliveryFault(Finding.From(place, DecodingCodes.HostileName, ("part", entry.FullName)));
            total += entry.Length;
            beside += entry.FullName.Contains("worksheets/", StringComparison.Ordinal) ? 0 : entry.Length;
            if (total > MostUnpacked || beside > MostBesideSheets || archive.Entries.Count > MostEntries
                || (entry.Length > AlwaysSmall && entry.Length / Math.Max(1, entry.CompressedLength) > MostRatio))
                throw new DeliveryFault(Finding.From(place, DecodingCodes.TooExpanded, ("part", entry.FullName), ("unpacked", Megabytes(entry.Length)),
                    ("packed", Megabytes(entry.CompressedLength)), ("limit", Megabytes(beside > MostBesideSheets ? MostBesideSheets : MostUnpacked))));
        }
    }

    private static string WordsFor(ZipArchive archive)
    {
        if (archive.GetEntry("xl/workbook.bin") is not null)
            return "a binary workbook (.xlsb)";
        if (archive.GetEntry("word/document.xml") is not null)
            return "a Word document";
        return archive.GetEntry("content.xml") is not null ? "an OpenDocument file" : "a zip archive without a workbook in it";
    }

    private static DeliveryFault Wrong(DataPlace place, string found) =>
        new(Finding.From(place, DecodingCodes.WrongKind, ("expected", "an Excel workbook"), ("found", found)));

    private static string Megabytes(long bytes) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.##} MB");
}
