using System.Buffers.Text;
using System.Text;

namespace DtiPipeline.Collection.Decoding.Workbooks;

/// <summary>
/// Tells from the bytes of a sheet, in a quarter of the time that reading its XML takes, that there is nothing in it to look at more closely. It never
/// says what is wrong: whatever is not written as spreadsheets write it (an error, a comment, an entity, single quotes) is
/// left to <see cref="XlsxSheetScan"/>. In well-formed XML without comments and the like every <c>&lt;</c> begins a tag, so none can hide.
/// </summary>
internal sealed class PlainSheet
{
    private const int MostBytesOfTagAndText = 64 * 1024;

    /// <summary>Less than the limit of the scan: the two need not count alike.</summary>
    private const int Deepest = 64;

    private const int MostRows = 1_000_000;

    /// <summary>Of a column's address: ZZ and as many cells without an address after it are well below what a sheet can hold.</summary>
    private const int MostLetters = 2;
    private const int MostCellsOfRow = 1_000;

    private int _depth;
    private int _row;
    private int _cells;

    private PlainSheet()
    {
    }

    /// <returns>
    /// True when no cell holds an error, no address lies outside of a sheet, there is no document type, and elements do not stand deep inside each other.
    /// Not that the XML is well-formed: whoever relies on it reads the sheet as XML himself.
    /// </returns>
    public static bool Is(Stream sheet) => new PlainSheet().Holds(sheet);

    private bool Holds(Stream sheet)
    {
        var buffer = new byte[2 * MostBytesOfTagAndText];
        var (held, isFirst) = (0, true);
        while (true)
        {
            var count = sheet.ReadAtLeast(buffer.AsSpan(held), buffer.Length - held, throwOnEndOfStream: false);
            var isLast = held + count < buffer.Length;
            var rest = buffer.AsSpan(0, held + count);
            if (isFirst && !SkipBeginning(ref rest))
                return false;
            isFirst = false;
            while (rest.Length > 1)
            {
                var next = rest[1..].IndexOf((byte)'<') + 1;
                if (next == 0 && !isLast)
                    break;
                var piece = next == 0 ? rest : rest[..next];
                if (!IsPlain(piece[1..]) || (_depth == 0 && (next > 0 || !IsAtEnd(piece))))
                    return false;
                rest = rest[piece.Length..];
            }
            if (isLast)
                return _depth == 0 && rest.IsEmpty;
            if (rest.Length > MostBytesOfTagAndText)
                return false;
            rest.CopyTo(buffer);
            held = rest.Length;
        }
    }

    /// <summary>Goes to the first tag, where the bytes are UTF-8.</summary>
    private static bool SkipBeginning(ref Span<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        if (bytes.StartsWith("<?xml "u8))
        {
            var end = bytes.IndexOf("?>"u8);
            if (end < 0)
                return false;
            var declaration = bytes[..end];
            if (declaration.IndexOf("encoding"u8) >= 0 && declaration.IndexOf("encoding=\"UTF-8\""u8) < 0 && declaration.IndexOf("encoding=\"utf-8\""u8) < 0)
                return false;
            bytes = bytes[(end + 2)..].TrimStart(" \r\n\t"u8);
        }
        return bytes.Length > 1 && bytes[0] == '<';
    }

    /// <param name="piece">What follows a <c>&lt;</c>, up to the next one.</param>
    private bool IsPlain(ReadOnlySpan<byte> piece)
    {
        var end = piece.IndexOf((byte)'>');
        if (end < 1)
            return false;
        var tag = piece[..end];
        if (tag[0] == '/')
            return --_depth >= 0;
        if (tag[0] is (byte)'!' or (byte)'?' || tag.IndexOfAny((byte)'\'', (byte)'&') >= 0)
            return false;
        var nameEnd = tag.IndexOfAny(" \t\r\n/"u8);
        var name = nameEnd < 0 ? tag : tag[..nameEnd];
        var attributes = tag[name.Length..];
        // A `>` inside a value would end the tag too early for us.
        if (!attributes.IsEmpty && attributes.Count((byte)'"') % 2 != 0)
            return false;
        name = name[(name.IndexOf((byte)':') + 1)..];
        // The library reads no other part as a sheet.
        if (_depth == 0 && !(name.SequenceEqual("worksheet"u8) && attributes.IndexOf("\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""u8) > 0))
            return false;
        if (tag[^1] != '/' && ++_depth > Deepest)
            return false;
        return name.SequenceEqual("c"u8) ? IsPlainCell(attributes) : !name.SequenceEqual("row"u8) || IsPlainRow(attributes);
    }

    private bool IsPlainRow(ReadOnlySpan<byte> attributes)
    {
        _cells = 0;
        _row++;
        if (!HasAddress(attributes, out var address))
            return address.IsEmpty && _row <= MostRows;
        return Utf8Parser.TryParse(address, out _row, out var length) && address[0] is >= (byte)'0' and <= (byte)'9' && address[length] == '"' && _row <= MostRows;
    }

    private bool IsPlainCell(ReadOnlySpan<byte> attributes)
    {
        if (++_cells > MostCellsOfRow || attributes.IndexOf("\"e\""u8) >= 0)
            return false;
        return HasAddress(attributes, out var address) ? address.IndexOfAnyExceptInRange((byte)'A', (byte)'Z') is >= 1 and <= MostLetters : address.IsEmpty;
    }

    /// <param name="address">What follows the quote; where there is no address, empty if that is sure.</param>
    private static bool HasAddress(ReadOnlySpan<byte> attributes, out ReadOnlySpan<byte> address)
    {
        var isFirst = attributes.StartsWith(" r=\""u8);
        address = isFirst ? attributes[4..] : attributes.IndexOf(" r"u8) >= 0 || attributes.IndexOfAny("\t\r\n"u8) >= 0 ? attributes : [];
        return isFirst;
    }

    private static bool IsAtEnd(ReadOnlySpan<byte> piece) => piece[(piece.IndexOf((byte)'>') + 1)..].Trim(" \r\n\t"u8).IsEmpty;
}
