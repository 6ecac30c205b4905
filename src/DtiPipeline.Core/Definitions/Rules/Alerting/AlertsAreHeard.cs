using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;

namespace DtiPipeline.Core.Definitions.Rules.Alerting;

/// <summary>Whoever a rule or the digest names stands behind some address, on a channel that the rule allows: else it would be told to nobody.</summary>
public sealed class AlertsAreHeard : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var alerts = set.Alerts;
        var named = alerts.Rules.Select(rule => (rule.At, Name: rule.Id, rule.Who, rule.Channels))
            .Concat(alerts.Digest is { } digest ? [(digest.At, "digest", digest.Who, digest.Channels)] : []);
        foreach (var (at, name, who, channels) in named)
            foreach (var one in who.Where(one => one.Length > 0))
                if (!alerts.Addresses.Any(address => address.Answers(one)))
                    yield return Lookups.Unknown(set.Positions.Below(at, one, "who"), DefinitionCodes.AlertToNobody, one, Known(alerts));
                else if (!alerts.Told([one], channels).Any())
                    yield return Finding.In(set.Positions.Below(at, one, "who"), DefinitionCodes.AlertWithoutChannel, ("name", one), ("rule", name));
    }

    private static IEnumerable<string> Known(AlertDefinitions alerts) =>
        alerts.Addresses.SelectMany(address => new[] { address.Name, address.Role?.Word(), address.Agency }).OfType<string>().Distinct();
}
