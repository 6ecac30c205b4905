using System.Collections.Immutable;
using System.Net.Security;

namespace DtiPipeline.Collection.Authentication;

/// <summary>Adds to a request, or to the connection it travels on, what proves who sends it.</summary>
internal abstract class Authenticator
{
    /// <summary>What a person should check when the source refuses us: names of variables or of settings, never their values.</summary>
    public abstract ImmutableArray<string> ToCheck { get; }

    /// <summary>Before any connection is made.</summary>
    public virtual void Prepare(SslClientAuthenticationOptions tls)
    {
    }

    public virtual ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>The source has just refused what was applied.</summary>
    /// <returns>True when something new can be had, so that one more try makes sense.</returns>
    public virtual bool Renew() => false;
}
