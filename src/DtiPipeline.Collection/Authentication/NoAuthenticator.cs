using System.Collections.Immutable;

namespace DtiPipeline.Collection.Authentication;

/// <summary>For sources that ask for nothing.</summary>
internal sealed class NoAuthenticator : Authenticator
{
    public override ImmutableArray<string> ToCheck => [];
}
