using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Authentication;

/// <summary>A certificate that is shown when the connection is made (mutual TLS).</summary>
/// <param name="Certificate">Path of a PFX file, or of a PEM file.</param>
/// <param name="Key">Path of the PEM file with the private key; null where the certificate's file holds it.</param>
/// <param name="Password">Opens the PFX file or the key; null where there is none.</param>
public sealed record ClientCertificateAuthentication(EnvironmentText Certificate, EnvironmentText? Key, EnvironmentText? Password) : AuthenticationDefinition
{
    public override ImmutableArray<AuthenticationSetting> Settings =>
    [
        new("certificate", Certificate, IsSecret: false),
        .. Key is null ? [] : (AuthenticationSetting[])[new("key", Key, IsSecret: false)],
        .. Password is null ? [] : (AuthenticationSetting[])[new("password", Password, IsSecret: true)],
    ];

    public static ClientCertificateAuthentication Read(MapReader map) => new(
        map.Required("certificate", EnvironmentText.Read),
        map.Optional<EnvironmentText?>("key", EnvironmentText.Read, null),
        map.Optional<EnvironmentText?>("password", EnvironmentText.Read, null));
}
