using System.Text;
using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator.Access;

/// <summary>Who asks for a token: id and secret from the form, or from a Basic header, as RFC 6749 2.3.1 allows both.</summary>
internal sealed record ClientCredentials(string Id, string Secret)
{
    private const string Basic = "Basic ";

    public static ClientCredentials Of(SourceRequest request)
    {
        if (request.Header("Authorization") is not { } header || !header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
            return new ClientCredentials(request.Form.GetValueOrDefault("client_id", ""), request.Form.GetValueOrDefault("client_secret", ""));
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[Basic.Length..], bytes, out var length))
            return new ClientCredentials("", "");
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return new ClientCredentials(Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
    }
}
