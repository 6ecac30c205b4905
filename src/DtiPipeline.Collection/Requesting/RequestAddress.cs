using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Collection.Requesting;

/// <summary>Builds addresses. Pure.</summary>
internal static class RequestAddress
{
    /// <returns>Null when the text is no address of an HTTP server.</returns>
    public static Uri? Base(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Query.Length == 0
            ? address : null;

    /// <summary>The path lies below the base address, whatever slashes they have between them.</summary>
    public static Uri Of(Uri baseAddress, string path, IEnumerable<KeyValuePair<string, string>> query)
    {
        var parameters = string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        var below = $"{baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path.TrimStart('/')}";
        return new Uri(parameters.Length == 0 ? below : $"{below}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{parameters}");
    }

    public static Uri WithParameter(Uri address, string name, string value) =>
        new($"{address.AbsoluteUri}{(address.Query.Length == 0 ? "?" : "&")}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");

    /// <summary>The parameters that are the same on every page: the fixed ones and the days asked for.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Parameters(RequestDefinition request, Window asked)
    {
        var query = request.Query.ToBuilder();
        if (request.Window is { } window)
        {
            query.Add(new(window.From, asked.From.ToString(window.Format, CultureInfo.InvariantCulture)));
            query.Add(new(window.To, asked.To.ToString(window.Format, CultureInfo.InvariantCulture)));
        }
        return query.ToImmutable();
    }
}
