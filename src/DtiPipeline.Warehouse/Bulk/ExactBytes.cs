using System.Buffers.Binary;

namespace DtiPipeline.Warehouse.Bulk;

/// <summary>
/// An exact decimal as PostgreSQL takes it in binary: the number of groups, which power of 10,000 the first stands for, the sign, how many decimals were written, then
/// the groups of four digits.
/// </summary>
/// <remarks>PostgreSQL's own form of <c>numeric</c> on the wire (<c>numeric_send</c>); the server takes zeros in front and behind away itself.</remarks>
internal static class ExactBytes
{
    /// <summary>Enough for every <see cref="decimal"/>: 29 digits in front of the point or behind it.</summary>
    public const int Most = 8 + (2 * (8 + 8));

    private const int GroupDigits = 4;
    private const short Negative = 0x4000;

    /// <param name="text">Digits, with a minus in front and a point among them where there is one: <c>-1234.5</c>.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static int Write(ReadOnlySpan<char> text, Span<byte> target)
    {
        var isNegative = text is ['-', ..];
        var digits = isNegative ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var decimals = point < 0 ? [] : digits[(point + 1)..];
        if (whole.IsEmpty)
            throw new FormatException($"`{text}` is no exact decimal");
        var wholes = Groups(whole.Length);
        var groups = wholes + Groups(decimals.Length);
        BinaryPrimitives.WriteInt16BigEndian(target, (short)groups);
        BinaryPrimitives.WriteInt16BigEndian(target[2..], (short)(wholes - 1));
        BinaryPrimitives.WriteInt16BigEndian(target[4..], isNegative ? Negative : (short)0);
        BinaryPrimitives.WriteInt16BigEndian(target[6..], (short)decimals.Length);
        var at = 8;
        for (var end = whole.Length - ((wholes - 1) * GroupDigits); end <= whole.Length; end += GroupDigits, at += 2)
            BinaryPrimitives.WriteInt16BigEndian(target[at..], Group(whole[Math.Max(0, end - GroupDigits)..end], 0));
        for (var start = 0; start < decimals.Length; start += GroupDigits, at += 2)
        {
            var length = Math.Min(GroupDigits, decimals.Length - start);
            BinaryPrimitives.WriteInt16BigEndian(target[at..], Group(decimals.Slice(start, length), GroupDigits - length));
        }
        return at;
    }

    private static int Groups(int digits) => (digits + GroupDigits - 1) / GroupDigits;

    /// <param name="zeros">How many zeros are to be thought behind the digits.</param>
    private static short Group(ReadOnlySpan<char> digits, int zeros)
    {
        var number = 0;
        foreach (var digit in digits)
            number = char.IsAsciiDigit(digit) ? (10 * number) + (digit - '0') : throw new FormatException($"`{digits}` are no digits");
        for (; zeros > 0; zeros--)
            number *= 10;
        return (short)number;
    }
}
