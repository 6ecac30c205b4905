using System.Collections.Immutable;

namespace DtiPipeline.Collection.Requesting;

/// <summary>
/// Which addresses that a source gives as the next page may be asked: on its own server, or on one that the connector lists. Any other would get our
/// secrets, or be one inside the network that nobody outside should make us talk to. Pure.
/// </summary>
internal static class Links
{
    /// <param name="baseAddress">The source's own address.</param>
    /// <param name="from">Address of the page that holds the link.</param>
    /// <param name="otherHosts"><c>name</c> (any usual port) or <c>name:port</c>.</param>
    /// <returns>Null when the link is no address, or one that must not be asked.</returns>
    public static Uri? Target(Uri baseAddress, Uri from, string link, ImmutableArray<string> otherHosts)
    {
        if (!Uri.TryCreate(from, link, out var target) || target.UserInfo.Length > 0)
            return null;
        if (target.Scheme != Uri.UriSchemeHttps && (target.Scheme != Uri.UriSchemeHttp || baseAddress.Scheme == Uri.UriSchemeHttps))
            return null;
        var isOwn = string.Equals(target.Authority, baseAddress.Authority, StringComparison.OrdinalIgnoreCase) && target.Scheme == baseAddress.Scheme;
        var isListed = otherHosts.Any(host => string.Equals(host, target.Authority, StringComparison.OrdinalIgnoreCase)
            || (target.IsDefaultPort && string.Equals(host, target.Host, StringComparison.OrdinalIgnoreCase)));
        return isOwn || isListed ? new UriBuilder(target) { Fragment = "" }.Uri : null;
    }
}
