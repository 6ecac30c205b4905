using System.Collections.Immutable;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Alerting.Delivery;
using DtiPipeline.Warehouse.Alerting;

namespace DtiPipeline.Pipeline.Alerting;

/// <summary>Looks at the night, keeps what changed, and writes the messages that tell of it. Sends nothing: that is the sender's.</summary>
public sealed class AlertDesk(AlertDeskSettings settings)
{
    private readonly AlertStore _alerts = new(settings.Database);
    private readonly OutboxStore _outbox = new(settings.Database);
    private DateOnly? _digested;

    /// <summary>Raises what is new and ends what is over.</summary>
    public async Task<AlertChanges> LookAsync(CancellationToken cancellation = default)
    {
        var (definitions, night) = (settings.Definitions().Alerts, await NightAsync(cancellation));
        var changes = AlertDecisions.Decide(definitions, night, await _alerts.OpenAsync(cancellation));
        var writer = Writer(definitions);
        await _alerts.KeepAsync(changes, night.Now, (raised, recovered) => [.. writer.Raised(raised), .. writer.Recovered(recovered)], cancellation);
        return changes;
    }

    /// <summary>Writes the digest of the day once its time has come; what was written before is not written again.</summary>
    public async Task WriteDigestAsync(CancellationToken cancellation = default)
    {
        var definitions = settings.Definitions().Alerts;
        if (definitions.Digest is not { } rule || VietnamTime.TimeOf(settings.Time.GetUtcNow()) < rule.Time || _digested == settings.Today())
            return;
        var facts = await DigestAsync(cancellation);
        await _outbox.AddAsync(Writer(definitions).Digest(facts), facts.Night.Now, cancellation);
        _digested = facts.Night.Today;
    }

    /// <summary>What a digest of this moment is made from.</summary>
    public async Task<DigestFacts> DigestAsync(CancellationToken cancellation = default)
    {
        var night = await NightAsync(cancellation);
        return new DigestFacts(
            night, await _alerts.OpenAsync(cancellation), await _alerts.EndedAsync(night.Now - DigestFacts.Back, cancellation), await _outbox.CountUndeliveredAsync(cancellation));
    }

    /// <summary>Writes a trial message to an address.</summary>
    /// <returns>The messages; none where no channel of the address is set.</returns>
    public async Task<ImmutableArray<AlertMessage>> TestAsync(AlertAddress address, CancellationToken cancellation = default)
    {
        var now = settings.Time.GetUtcNow();
        var messages = Writer(settings.Definitions().Alerts).Test(address, now.ToUnixTimeMilliseconds()).ToImmutableArray();
        await _outbox.AddAsync(messages, now, cancellation);
        return messages;
    }

    /// <summary>What messages bear here.</summary>
    public LetterHead Head => new(settings.Schedule.AllowInvented, settings.Environment.Find(AlertDeskSettings.SiteVariable));

    private LetterWriter Writer(AlertDefinitions definitions) => new(definitions, Head, (address, channel) => Deliveries.MissingOf(address, channel, settings.Environment).IsEmpty);

    private Task<NightPicture> NightAsync(CancellationToken cancellation) =>
        new NightPictures(settings.Database, settings.Definitions(), settings.Schedule).ReadAsync(settings.Time.GetUtcNow(), settings.Today(), cancellation);
}
