using System.Globalization;
using System.Text.RegularExpressions;

namespace DtiPipeline.Core.People;

/// <summary>
/// An entry of the record of deeds as it stands on paper: its number and the first half of its hash. Each hash covers all entries before it, so whoever
/// changes, takes out or rewrites anything up to this entry can no longer show it with this hash.
/// </summary>
/// <param name="Number">The entry's number.</param>
/// <param name="Hash">The first 32 hexadecimal digits of its SHA-256, lower case: short enough to type, too long to be met by trying.</param>
/// <example><c>1234-3f2a-9c0e-7b1d-0a44-91c3-5e77-20fb-c68d</c></example>
public sealed partial record AuditCheckpoint(long Number, string Hash)
{
    /// <summary>How many digits of the hash are printed.</summary>
    public const int Digits = 32;

    private const int Group = 4;

    /// <summary>The number and the digits in groups of four, to be typed from paper.</summary>
    public string Printed => string.Join('-', Hash.Chunk(Group).Select(group => new string(group)).Prepend(Number.ToString(CultureInfo.InvariantCulture)));

    /// <param name="hash">The whole hash.</param>
    public static AuditCheckpoint Of(long number, string hash) => new(number, hash[..Digits]);

    /// <summary>Reads what somebody typed: spaces and dashes stand anywhere, letters have any case, and the letters O, I and L are the digits they look like.</summary>
    /// <returns>A checkpoint, or what is wrong with the text.</returns>
    public static (AuditCheckpoint? Checkpoint, string? Problem) Read(string text)
    {
        var typed = Parts().Match(text);
        if (!typed.Success || !long.TryParse(typed.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return (null, "it does not begin with the number of an entry and a dash");
        var digits = Gaps().Replace(typed.Groups["hash"].Value, "").ToLowerInvariant().Replace('o', '0').Replace('i', '1').Replace('l', '1');
        if (!digits.All(char.IsAsciiHexDigitLower))
            return (null, "it holds other signs than the digits 0–9 and the letters a–f");
        return digits.Length switch
        {
            < Digits => (null, "it has fewer than 32 digits behind the number"),
            > Digits => (null, "it has more than 32 digits behind the number"),
            _ => (new AuditCheckpoint(number, digits), null),
        };
    }

    /// <summary>In how many digits an entry's hash differs from the printed one: a slip of the pen in few, another entry in nearly all.</summary>
    public int DifferingFrom(string hash) => Hash.Zip(hash).Count(pair => pair.First != pair.Second);

    public override string ToString() => Printed;

    [GeneratedRegex(@"^\s*(?<number>\d+)[\s\p{Pd}]+(?<hash>.*)$", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"[\s\p{Pd}]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gaps();
}
