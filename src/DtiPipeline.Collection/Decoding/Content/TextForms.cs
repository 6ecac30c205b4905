using System.Text;

namespace DtiPipeline.Collection.Decoding.Content;

/// <summary>Tells UTF-16 from text in bytes, by its mark or by where its zeros lie.</summary>
internal static class TextForms
{
    private const int FewestUnits = 8;

    public static TextForm Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("\uFEFF"u8))
            return TextForm.Utf8Marked;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return TextForm.Bytes;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return TextForm.Utf16;
        return start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? TextForm.Utf16BigEndian : Unmarked(start);
    }

    public static Encoding Encoding(this TextForm form) => form switch
    {
        TextForm.Utf16 or TextForm.Utf16Unmarked => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: false),
        TextForm.Utf16BigEndian or TextForm.Utf16BigEndianUnmarked => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: false),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false),
    };

    /// <summary>Separators, digits and line breaks are half of any table: one byte of each is zero, and always the same one.</summary>
    private static TextForm Unmarked(ReadOnlySpan<byte> start)
    {
        if (!start.Contains((byte)0))
            return TextForm.Bytes;
        var (even, odd) = (0, 0);
        for (var at = 0; at + 1 < start.Length; at += 2)
        {
            even += start[at] == 0 ? 1 : 0;
            odd += start[at + 1] == 0 ? 1 : 0;
        }
        var units = start.Length / 2;
        if (units < FewestUnits || Math.Min(even, odd) > 0 || Math.Max(even, odd) * 4 < units)
            return TextForm.Bytes;
        return odd > 0 ? TextForm.Utf16Unmarked : TextForm.Utf16BigEndianUnmarked;
    }
}
