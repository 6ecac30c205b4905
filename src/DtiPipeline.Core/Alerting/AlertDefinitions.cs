using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Alerting;

/// <summary>All of <c>mappings/alerts.yaml</c>: who can be told, of what, and the morning digest.</summary>
/// <param name="Digest">Null: there is none.</param>
public sealed record AlertDefinitions(ImmutableArray<AlertAddress> Addresses, ImmutableArray<AlertRule> Rules, DigestRule? Digest)
{
    /// <summary>Of a workspace without the file: nobody is told anything.</summary>
    public static readonly AlertDefinitions None = new([], [], null);

    public static AlertDefinitions Read(ValueReader value) => value.Map(map => new AlertDefinitions(
        [.. map.Entries("addresses", AlertAddress.Read).Select(address => address.Value with { Name = address.Key })],
        [.. map.Entries("rules", AlertRule.Read).Select(rule => rule.Value with { Id = rule.Key })],
        map.Optional<DigestRule?>("digest", DigestRule.Read, null)));

    /// <summary>Whom some names mean, each once, and on which of their channels they are told.</summary>
    /// <param name="channels">Only on these; empty: on all that an address has.</param>
    public IEnumerable<(AlertAddress Address, AlertChannel Channel)> Told(IEnumerable<string> who, ImmutableArray<AlertChannel> channels) =>
        from address in Addresses
        where who.Any(address.Answers)
        from channel in AlertChannels.Words.Entries
        where address.On(channel.Value) is not null && (channels.IsEmpty || channels.Contains(channel.Value))
        select (address, channel.Value);
}
