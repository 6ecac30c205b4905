using System.Net;
using System.Security.Cryptography.X509Certificates;
using DtiPipeline.Collection.Authentication;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Requesting;

/// <summary>How connections to one source are made: whom to trust, who we are, which way to go.</summary>
internal static class Connections
{
    private const int LongestHeaders = 64;

    /// <exception cref="DeliveryFault">The proxy is no address, or the authorities' file cannot be used.</exception>
    public static SocketsHttpHandler For(HttpSource source, SourceSettings settings, Authenticator authenticator)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // Answers are unpacked where their size is watched.
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = source.PerTry,
            MaxResponseHeadersLength = LongestHeaders,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (settings.Ca is { } file)
            sockets.SslOptions.CertificateChainPolicy = Trusting(CertificateFiles.Authorities(source.Ca!, file));
        if (settings.Proxy is { } proxy)
            sockets.Proxy = Through(source.Proxy!, proxy);
        authenticator.Prepare(sockets.SslOptions);
        return sockets;
    }

    private static X509ChainPolicy Trusting(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    private static WebProxy Through(EnvironmentText setting, string text)
    {
        var address = RequestAddress.Base(text) ?? throw new DeliveryFault(Finding.In(setting.At, CollectionCodes.BadAddress, ("name", setting.Written)));
        var proxy = new WebProxy(address);
        if (address.UserInfo.Split(':', 2) is [var user, var password])
            proxy.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
        return proxy;
    }
}
