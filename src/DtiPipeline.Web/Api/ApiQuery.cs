using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DtiPipeline.Web.Api;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="After">The sort key behind which to go on, a part each; empty: from the start.</param>
internal sealed record ApiQuery(int Limit, string[] After)
{
    public const int UsualLimit = 100;
    public const int LargestLimit = 500;

    // Stands in no code.
    private const char Between = '\n';

    private static readonly ApiProblem BadLimit = new(
        400, "bad-limit", "`limit` không hợp lệ", "`limit` is not valid", $"một số từ 1 đến {LargestLimit}", $"a number from 1 to {LargestLimit}");

    private static readonly ApiProblem BadCursor = new(
        400, "bad-cursor", "`after` không hợp lệ", "`after` is not valid", "giá trị trong `next` của lần trả lời trước, giữ nguyên", "the value in `next` of the answer before, as it is");

    /// <param name="keys">How many parts the list's sort key has.</param>
    /// <returns>The query, or what is wrong with it.</returns>
    public static (ApiQuery? Query, ApiProblem? Problem) Of(HttpRequest request, int keys)
    {
        var limit = UsualLimit;
        if (request.Query.TryGetValue("limit", out var given) && (!int.TryParse(given, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > LargestLimit))
            return (null, BadLimit);
        if (!request.Query.TryGetValue("after", out var cursor) || cursor.Count == 0)
            return (new ApiQuery(limit, []), null);
        return Parts(cursor.ToString()) is { } parts && parts.Length == keys ? (new ApiQuery(limit, parts), null) : (null, BadCursor);
    }

    /// <summary>A list with the address of its next part.</summary>
    /// <param name="found">One more than asked for, where there are more.</param>
    /// <param name="keysOf">The sort key of an item.</param>
    public (IReadOnlyList<T> Items, string? Next) Cut<T>(HttpRequest request, IReadOnlyList<T> found, Func<T, string[]> keysOf)
    {
        if (found.Count <= Limit)
            return (found, null);
        var items = found.Take(Limit).ToList();
        var cursor = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Join(Between, keysOf(items[^1]))));
        var others = request.Query.Where(pair => pair.Key is not ("after" or "limit")).Select(pair => $"&{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.ToString())}");
        return (items, $"{request.Path}?limit={Limit}&after={cursor}{string.Concat(others)}");
    }

    private static string[]? Parts(string cursor)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(WebEncoders.Base64UrlDecode(cursor)).Split(Between);
        }
        catch (Exception fault) when (fault is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
