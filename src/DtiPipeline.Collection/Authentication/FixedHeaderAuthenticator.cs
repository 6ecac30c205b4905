using System.Collections.Immutable;
using System.Net.Http.Headers;
using DtiPipeline.Core.Definitions.Connectors.Authentication;

namespace DtiPipeline.Collection.Authentication;

/// <summary>The same header <c>Authorization</c> with every request: a name with its password, or a token that does not change.</summary>
internal sealed class FixedHeaderAuthenticator(AuthenticationDefinition definition, AuthenticationHeaderValue header) : Authenticator
{
    public override ImmutableArray<string> ToCheck => [.. definition.Settings.Select(setting => setting.Text.Variable ?? setting.Name)];

    public override ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        request.Headers.Authorization = header;
        return ValueTask.CompletedTask;
    }
}
