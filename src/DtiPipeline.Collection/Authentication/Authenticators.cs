using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using DtiPipeline.Collection.Requesting;
using DtiPipeline.Core.Definitions.Connectors.Authentication;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Authentication;

/// <summary>The one place that knows which class carries out which definition.</summary>
internal static class Authenticators
{
    /// <param name="values">The values of the definition's settings, by their names.</param>
    /// <param name="send">Sends the request for a token.</param>
    /// <exception cref="DeliveryFault">A file that is needed cannot be used.</exception>
    public static Authenticator For(
        AuthenticationDefinition definition, ImmutableDictionary<string, string> values, Uri baseAddress, TokenRequest send, Redactor redactor, DataPlace place, TimeProvider time) =>
        definition switch
        {
            NoAuthentication => new NoAuthenticator(),
            BasicAuthentication => new FixedHeaderAuthenticator(definition, new AuthenticationHeaderValue("Basic", Pair(values["user"], values["password"], redactor))),
            BearerAuthentication => new FixedHeaderAuthenticator(definition, new AuthenticationHeaderValue("Bearer", values["token"])),
            ApiKeyAuthentication key => new ApiKeyAuthenticator(key, values["secret"]),
            OAuth2ClientCredentials oauth => new ClientCredentialsAuthenticator(
                oauth, values["client_id"], values["client_secret"], RequestAddress.Of(baseAddress, oauth.TokenPath, []), send, redactor, place, time),
            ClientCertificateAuthentication own => new ClientCertificateAuthenticator(own, CertificateFiles.Identity(
                own.Certificate, values["certificate"], values.GetValueOrDefault("key"), values.GetValueOrDefault("password"), time.GetUtcNow())),
            _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "an authentication without an authenticator"),
        };

    private static string Pair(string user, string password, Redactor redactor)
    {
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        redactor.Learn(pair);
        return pair;
    }
}
