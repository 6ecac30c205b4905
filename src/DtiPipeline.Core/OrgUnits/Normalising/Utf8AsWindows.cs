using System.Text;

namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>UTF-8 that somebody decoded as windows-1252: <c>Huyá»‡n</c> for Huyện. Lossy where 1252 leaves a byte undefined.</summary>
public static class Utf8AsWindows
{
    /// <summary>What 1252 shows for the bytes 0x80 to 0x9F; undefined bytes keep their number.</summary>
    private const string High = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null when the text cannot have come about that way.</returns>
    public static string? Repair(string text)
    {
        var bytes = new byte[text.Length];
        for (var at = 0; at < text.Length; at++)
        {
            var high = High.IndexOf(text[at], StringComparison.Ordinal);
            if (high >= 0)
                bytes[at] = (byte)(0x80 + high);
            else if (text[at] <= 0xFF)
                bytes[at] = (byte)text[at];
            else
                return null;
        }
        try
        {
            var repaired = Strict.GetString(bytes);
            return repaired.Length < text.Length ? repaired : null;
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8 after all: the answer to the question, no fault.
            return null;
        }
    }
}
