using System.Net;

namespace DtiPipeline.Collection.Requesting;

/// <summary>Which redirects are followed: on the same server only. Another host would get our secrets, or be one that we must not talk to.</summary>
internal static class Redirects
{
    public const int Most = 5;

    public static bool Is(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <returns>Where to go; null when the answer does not say, or says another server. Only the step from http to https may change the port.</returns>
    public static Uri? Target(Uri from, Uri? location)
    {
        if (location is null)
            return null;
        var target = new Uri(from, location);
        var isSameServer = target.Scheme == from.Scheme && target.Port == from.Port;
        var isUpgrade = from.Scheme == Uri.UriSchemeHttp && target.Scheme == Uri.UriSchemeHttps && from.IsDefaultPort && target.IsDefaultPort;
        return string.Equals(target.Host, from.Host, StringComparison.OrdinalIgnoreCase) && target.UserInfo.Length == 0 && (isSameServer || isUpgrade) ? target : null;
    }
}
