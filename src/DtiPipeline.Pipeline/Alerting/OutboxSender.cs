using System.Collections.Immutable;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Alerting.Delivery;
using DtiPipeline.Warehouse.Alerting;

namespace DtiPipeline.Pipeline.Alerting;

/// <summary>Sends what waits in the outbox. As many as one likes may do so at once: each message is claimed by one of them.</summary>
public sealed class OutboxSender(AlertDeskSettings settings)
{
    /// <summary>Longer than any attempt takes, its retries included.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    /// <summary>How long after each attempt the next one follows: about a day in all, then a person is asked.</summary>
    private static readonly ImmutableArray<TimeSpan> Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(8), TimeSpan.FromHours(12),
    ];

    private readonly OutboxStore _outbox = new(settings.Database);

    /// <summary>What is not set and keeps an address from being told, one text for each of its channels.</summary>
    public static IEnumerable<string> MissingOf(AlertDeskSettings settings, AlertAddress address) =>
        from channel in AlertChannels.Words.Entries
        where address.On(channel.Value) is not null
        let missing = Deliveries.MissingOf(address, channel.Value, settings.Environment)
        where !missing.IsEmpty
        select $"{channel.Key} wants {string.Join(", ", missing)}";

    /// <summary>Sends all that is due.</summary>
    /// <param name="told">Told how each attempt ended: null where it was delivered.</param>
    public async Task SendDueAsync(Action<OutboxEntry, Finding?> told, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && await _outbox.ClaimAsync(settings.Time.GetUtcNow(), Hold, cancellation) is { } entry)
            told(entry, await SendAsync(entry, cancellation));
    }

    private async Task<Finding?> SendAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        try
        {
            var address = settings.Definitions().Alerts.Addresses.FirstOrDefault(known => known.Name == entry.Message.Address);
            if (address?.On(entry.Message.Channel) is not { } place)
                throw Deliveries.NotSet(entry.Message, $"mappings/alerts.yaml: addresses.{entry.Message.Address}");
            await Deliveries.Of(entry.Message.Channel).SendAsync(entry.Message, place, settings, cancellation);
            // Delivered is delivered, even where we are told to stop meanwhile: else it would be sent again.
            await _outbox.DeliveredAsync(entry.Id, settings.Time.GetUtcNow(), CancellationToken.None);
            return null;
        }
        catch (DeliveryFault fault)
        {
            var now = settings.Time.GetUtcNow();
            await _outbox.FailedAsync(entry.Id, fault.Finding, fault.IsTransient && entry.Attempts <= Pauses.Length ? now + Pauses[entry.Attempts - 1] : null, now, cancellation);
            return fault.Finding;
        }
    }
}
