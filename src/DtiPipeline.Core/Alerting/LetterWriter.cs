using System.Globalization;

namespace DtiPipeline.Core.Alerting;

/// <summary>Writes the messages for what changed: one for each cause, address and channel, however many sources or rows it concerns. Pure.</summary>
/// <param name="isSet">Whether the place of an address on a channel is known here; where it is not nothing is written, and the board still shows the alert.</param>
public sealed class LetterWriter(AlertDefinitions definitions, LetterHead head, Func<AlertAddress, AlertChannel, bool> isSet)
{
    /// <param name="raised">Alerts that were raised in one look, with their numbers.</param>
    public IEnumerable<AlertMessage> Raised(IEnumerable<Alert> raised) => Letters(raised.GroupBy(alert => (alert.Cause.Rule, alert.Cause.Sort)), AlertMessage.Raised);

    /// <param name="recovered">Alerts that recovered in one look.</param>
    public IEnumerable<AlertMessage> Recovered(IEnumerable<Alert> recovered) => Letters(recovered.GroupBy(alert => (alert.Cause.Rule, alert.Cause.Sort)), AlertMessage.Recovered);

    /// <summary>The digest of a day; written once a day, address and channel.</summary>
    public IEnumerable<AlertMessage> Digest(DigestFacts facts) =>
        from told in definitions.Digest is { } digest ? Told(digest.Who, digest.Channels) : []
        let text = new DigestText(told.Address.Language, head)
        let id = Id(AlertMessage.Digest, facts.Night.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), told)
        select Message(id, AlertMessage.Digest, told, text.Subject(facts), text.Body(facts), []);

    /// <summary>Trial messages to an address, on every channel that is set.</summary>
    /// <param name="number">Makes this trial another one than those before.</param>
    public IEnumerable<AlertMessage> Test(AlertAddress address, long number) =>
        from told in Told([address.Name], [])
        let text = new AlertText(address.Language, head)
        select Message(Id(AlertMessage.Test, Text(number), told), AlertMessage.Test, told, text.TestSubject, text.Test(address), []);

    private IEnumerable<AlertMessage> Letters(IEnumerable<IGrouping<(string Rule, Board.CauseKind Sort), Alert>> groups, string kind) =>
        from same in groups
        let alerts = same.OrderBy(alert => alert.Id).ToList()
        // A rule that is gone meanwhile tells nobody.
        from rule in definitions.Rules.Where(rule => rule.Id == same.Key.Rule)
        from told in Told(rule.Who, rule.Channels)
        let text = new AlertText(told.Address.Language, head)
        let recovered = kind == AlertMessage.Recovered
        select Message(Id(kind, Text(alerts[0].Id), told), kind, told, text.Subject(alerts, recovered), recovered ? text.Recovered(alerts) : text.Raised(alerts), alerts);

    private IEnumerable<(AlertAddress Address, AlertChannel Channel)> Told(IEnumerable<string> who, System.Collections.Immutable.ImmutableArray<AlertChannel> channels) =>
        definitions.Told(who, channels).Where(told => isSet(told.Address, told.Channel));

    private AlertMessage Message(string id, string kind, (AlertAddress Address, AlertChannel Channel) told, string subject, string text, IEnumerable<Alert> alerts) =>
        new(id, kind, told.Address.Name, told.Channel, subject, told.Channel == AlertChannel.Webhook ? AlertJson.Of(id, kind, subject, text, alerts, head) : text);

    private static string Id(string kind, string number, (AlertAddress Address, AlertChannel Channel) told) => $"{kind}-{number}-{told.Address.Name}-{told.Channel.Word()}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
