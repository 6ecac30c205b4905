using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;
using DtiPipeline.Collection.Decoding.Content;

namespace DtiPipeline.Collection.Decoding.Workbooks;

/// <summary>Finds the cells of an .xls sheet (BIFF8) that hold an error, typed or computed: the library gives them as blank.</summary>
internal static class XlsErrorCells
{
    private const ushort BeginOfPart = 0x0809;
    private const ushort EndOfPart = 0x000A;
    private const ushort SheetEntry = 0x0085;
    private const ushort Formula = 0x0006;
    private const ushort BooleanOrError = 0x0205;
    private const int Most = 100_000;

    /// <returns>Errors as Excel shows them, by 1-based row and 0-based column; none where the file is of an older kind.</returns>
    public static FrozenDictionary<(int Row, int Column), string> Of(ReadOnlySpan<byte> file, string sheet)
    {
        var errors = new Dictionary<(int, int), string>();
        if (ContentKinds.Of(file) != ContentKind.CompoundDocument)
            return FrozenDictionary<(int, int), string>.Empty;
        ReadOnlySpan<byte> book = CompoundDocument.Read(file, "Workbook");
        var at = StartOf(book, sheet);
        for (var depth = 0; at >= 0 && Next(book, ref at, out var id, out var content) && errors.Count < Most;)
        {
            depth += id == BeginOfPart ? 1 : id == EndOfPart ? -1 : 0;
            // A chart inside the sheet is a part of its own.
            if (depth == 0)
                break;
            if (depth == 1 && ErrorIn(id, content) is { } error)
                errors[(BinaryPrimitives.ReadUInt16LittleEndian(content) + 1, BinaryPrimitives.ReadUInt16LittleEndian(content[2..]))] = error;
        }
        return errors.ToFrozenDictionary();
    }

    private static string? ErrorIn(ushort id, ReadOnlySpan<byte> content) => id switch
    {
        BooleanOrError when content is [_, _, _, _, _, _, var code, 1, ..] => Words(code),
        Formula when content is [_, _, _, _, _, _, 2, _, var code, _, _, _, 0xFF, 0xFF, ..] => Words(code),
        _ => null,
    };

    private static int StartOf(ReadOnlySpan<byte> book, string sheet)
    {
        for (var at = 0; Next(book, ref at, out var id, out var content) && id != EndOfPart;)
            if (id == SheetEntry && content.Length > 8 && NameIn(content) == sheet)
                return (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(content), int.MaxValue);
        return -1;
    }

    private static string NameIn(ReadOnlySpan<byte> entry)
    {
        var letters = entry[8..];
        var isWide = (entry[7] & 1) == 1;
        var length = Math.Min(entry[6] * (isWide ? 2 : 1), letters.Length);
        return (isWide ? Encoding.Unicode : Encoding.Latin1).GetString(letters[..length]);
    }

    private static bool Next(ReadOnlySpan<byte> book, ref int at, out ushort id, out ReadOnlySpan<byte> content)
    {
        id = 0;
        content = [];
        if (at > book.Length - 4)
            return false;
        id = BinaryPrimitives.ReadUInt16LittleEndian(book[at..]);
        var length = BinaryPrimitives.ReadUInt16LittleEndian(book[(at + 2)..]);
        if (at + 4 + length > book.Length)
            return false;
        content = book.Slice(at + 4, length);
        at += 4 + length;
        return true;
    }

    private static string Words(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
