using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors.Authentication;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>One HTTP API: where it is, how to prove who we are, and how polite to be.</summary>
public sealed record HttpSource
{
    public required EnvironmentText BaseAddress { get; init; }

    public required AuthenticationDefinition Authentication { get; init; }

    public RateLimit? RateLimit { get; init; }

    /// <summary>How long one try may take, body included.</summary>
    public TimeSpan PerTry { get; init; }

    /// <summary>How long one page may take over all its tries.</summary>
    public TimeSpan Total { get; init; }

    /// <summary>Tries after the first.</summary>
    public int Retries { get; init; }

    /// <summary>Largest answer accepted, in bytes after unpacking.</summary>
    public long MaxBody { get; init; }

    /// <summary>Hosts (<c>name</c> or <c>name:port</c>) beside the source's own to which links to a next page may lead. They get our proof of identity too.</summary>
    public required ImmutableArray<string> OtherHosts { get; init; }

    /// <summary>A file with the certificates (PEM) of the only authorities that are trusted; null: those that the machine trusts.</summary>
    public EnvironmentText? Ca { get; init; }

    /// <summary>Address of the proxy; null: as the process's environment says.</summary>
    public EnvironmentText? Proxy { get; init; }

    /// <summary>How long after its first page a walk that broke off may be gone on with; zero: never.</summary>
    public TimeSpan ResumeWithin { get; init; }

    public required SourceSpan At { get; init; }

    public static HttpSource Read(ValueReader value) => value.Map(map =>
    {
        var (perTry, total) = map.Optional("timeouts", v => v.Map(t => (
            t.Optional("per_try", d => d.Parsed(Forms.Duration), TimeSpan.FromSeconds(30)),
            t.Optional("total", d => d.Parsed(Forms.Duration), TimeSpan.FromMinutes(3)))), (TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(3)));
        return new HttpSource
        {
            BaseAddress = map.Required("base_address", EnvironmentText.Read),
            Authentication = map.Optional("authentication", v => v.Variant(AuthenticationDefinition.Variants), new NoAuthentication()),
            RateLimit = map.Optional<RateLimit?>("rate_limit", RateLimit.Read, null),
            PerTry = perTry,
            Total = total,
            Retries = map.Optional("retries", v => v.Parsed(Forms.Whole), 3),
            MaxBody = map.Optional("max_body", v => v.Parsed(Forms.Size), 50L * 1024 * 1024),
            OtherHosts = map.Texts("other_hosts"),
            Ca = map.Optional<EnvironmentText?>("ca", EnvironmentText.Read, null),
            Proxy = map.Optional<EnvironmentText?>("proxy", EnvironmentText.Read, null),
            ResumeWithin = map.Optional("resume_within", v => v.Parsed(Forms.Duration), TimeSpan.FromHours(6)),
            At = map.At,
        };
    });
}
