using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DtiPipeline.Simulator.Paging;

/// <summary>
/// Where the next page begins, as a text that tells a client nothing. It holds all it needs (no session, no table), so it means the same after a
/// restart; a check sum refuses what the simulator has not written for this route and window.
/// </summary>
/// <param name="Start">Place in the selection, 0-based.</param>
internal sealed record Cursor(DateOnly? From, DateOnly? To, int Start)
{
    private const char Separator = '~';
    private const int CheckLength = 6;

    public string Write(string route)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{Start}{Separator}{From:yyyy-MM-dd}{Separator}{To:yyyy-MM-dd}");
        return Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Check(route, content) + content));
    }

    /// <returns>Null when the text is no cursor of this route.</returns>
    public static Cursor? Read(string route, string text)
    {
        var bytes = new byte[text.Length];
        if (!Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length) || length <= CheckLength)
            return null;
        var decoded = Encoding.ASCII.GetString(bytes, 0, length);
        var content = decoded[CheckLength..];
        if (decoded[..CheckLength] != Check(route, content) || content.Split(Separator) is not [var start, var from, var to])
            return null;
        return new Cursor(Day(from), Day(to), int.Parse(start, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Check(string route, string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route + Separator + content)))[..CheckLength];
}
