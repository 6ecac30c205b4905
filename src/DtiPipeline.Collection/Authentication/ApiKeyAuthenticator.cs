using System.Collections.Immutable;
using DtiPipeline.Collection.Requesting;
using DtiPipeline.Core.Definitions.Connectors.Authentication;

namespace DtiPipeline.Collection.Authentication;

/// <summary>A fixed key in a header or in the query.</summary>
internal sealed class ApiKeyAuthenticator(ApiKeyAuthentication definition, string key) : Authenticator
{
    public override ImmutableArray<string> ToCheck => [definition.Secret.Variable ?? "secret"];

    public override ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        if (definition.Header is { } header)
        {
            request.Headers.Remove(header);
            request.Headers.TryAddWithoutValidation(header, key);
        }
        if (definition.Query is { } parameter)
            request.RequestUri = RequestAddress.WithParameter(request.RequestUri!, parameter, key);
        return ValueTask.CompletedTask;
    }
}
