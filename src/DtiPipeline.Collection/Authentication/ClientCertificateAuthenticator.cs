using System.Collections.Immutable;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using DtiPipeline.Core.Definitions.Connectors.Authentication;

namespace DtiPipeline.Collection.Authentication;

/// <summary>Shows a certificate when the connection is made.</summary>
internal sealed class ClientCertificateAuthenticator(ClientCertificateAuthentication definition, X509Certificate2 certificate) : Authenticator, IDisposable
{
    public override ImmutableArray<string> ToCheck => [.. definition.Settings.Select(setting => setting.Text.Variable ?? setting.Name)];

    public override void Prepare(SslClientAuthenticationOptions tls)
    {
        tls.ClientCertificates = [certificate];
        // The source may name the authorities it expects; one certificate is all there is, so it is shown whatever they are.
        tls.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
    }

    public void Dispose() => certificate.Dispose();
}
