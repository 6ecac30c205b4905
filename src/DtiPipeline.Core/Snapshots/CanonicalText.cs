using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Snapshots;

/// <summary>
/// The one written form of what is hashed and signed. It is JSON of three shapes only, written in exactly one way:
/// <list type="bullet">
/// <item>a text: NFC, in double quotes; <c>"</c>, <c>\</c> and control characters (as <c>\u00xx</c>, lower case) are escaped, nothing else;</item>
/// <item>a list: <c>["a","b"]</c>, in an order that has a meaning (the document's) or, where none has, sorted;</item>
/// <item>a map: <c>{"a":"1","b":"2"}</c>, keys sorted by code point; a member that is absent is left out.</item>
/// </list>
/// No blanks, no line ends. Numbers are texts with a decimal point and no trailing zeros, dates <c>yyyy-MM-dd</c>, yes and no <c>true</c> and
/// <c>false</c>; a unit is its code and the first day of its version, <c>099@</c> or <c>03253@2025-07-01</c>. Nothing of the machine, the database or the
/// run is in it. A hash is the SHA-256 of its UTF-8 bytes, in lower-case hex.
/// </summary>
public static class CanonicalText
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    public static string Of(string text)
    {
        if (IsPlain(text))
            return $"\"{text}\"";
        var written = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
            if (letter is '"' or '\\')
                written.Append('\\').Append(letter);
            else if (letter < ' ')
                written.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                written.Append(letter);
        return written.Append('"').ToString();
    }

    /// <summary>True for a text that stands in quotes as it is, as nearly all do.</summary>
    internal static bool IsPlain(string text) => !text.AsSpan().ContainsAny(Escaped) && (Ascii.IsValid(text) || text.IsNormalized(NormalizationForm.FormC));

    public static string Of(decimal number) => $"\"{CanonicalNumber.Of(number)}\"";

    public static string Of(bool flag) => flag ? "\"true\"" : "\"false\"";

    public static string Of(DateOnly day) => $"\"{new DateValue(day).Canonical}\"";

    /// <summary>A list of things that are written already.</summary>
    public static string List(IEnumerable<string> written) => $"[{string.Join(',', written)}]";

    /// <summary>A list whose order means nothing.</summary>
    public static string Sorted(IEnumerable<string> written) => List(written.Order(StringComparer.Ordinal));

    public static string Hash(string written)
    {
        var length = Encoding.UTF8.GetByteCount(written);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        Encoding.UTF8.GetBytes(written, bytes);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(bytes);
        return hash;
    }
}
