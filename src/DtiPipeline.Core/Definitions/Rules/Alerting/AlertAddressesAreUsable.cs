using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Alerting;

/// <summary>An address has a channel, its place comes from the environment (it may be a person's, or hold a secret), and an agency it names is one.</summary>
public sealed class AlertAddressesAreUsable : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var address in set.Alerts.Addresses)
        {
            if (address.Email is null && address.Webhook is null)
                yield return Finding.In(address.At, DefinitionCodes.AlertWithoutChannel, ("name", address.Name));
            foreach (var channel in AlertChannels.Words.Entries)
                if (address.On(channel.Value) is { Variable: null, Written.Length: > 0 } written)
                    yield return Finding.In(written.At, DefinitionCodes.LiteralSecret, ("name", channel.Key), ("variable", $"DTI_ALERT_{address.Name}_{channel.Key}".Replace('-', '_').ToUpperInvariant()));
            if (address.Agency is { Length: > 0 } agency && !set.IsFaulty(DefinitionKind.Agencies) && set.Agencies.All(known => !known.Codes.Contains(agency)))
                yield return Lookups.Unknown(set.Positions.Value(address.At, "agency"), DefinitionCodes.UnknownAgency, agency, set.Agencies.SelectMany(known => known.Codes).Distinct());
        }
    }
}
