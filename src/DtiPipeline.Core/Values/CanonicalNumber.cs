using System.Globalization;

namespace DtiPipeline.Core.Values;

/// <summary>A number as it is written in files, in the warehouse and in hashes: a decimal point, no trailing zeros, nothing else.</summary>
internal static class CanonicalNumber
{
    /// <summary>Room that any number finds place in: 29 digits, the sign, the point and a zero before it.</summary>
    public const int MaxLength = 32;

    public static string Of(decimal number)
    {
        Span<char> space = stackalloc char[MaxLength];
        return new string(space[..Write(number, space)]);
    }

    /// <returns>The length of what was written.</returns>
    public static int Write(decimal number, Span<char> space)
    {
        number.TryFormat(space, out var length, default, CultureInfo.InvariantCulture);
        if (number.Scale > 0)
            length = space[..length].TrimEnd('0').TrimEnd('.').Length;
        return length;
    }
}
