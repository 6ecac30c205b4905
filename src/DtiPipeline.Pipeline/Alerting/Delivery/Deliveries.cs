using System.Collections.Frozen;
using System.Collections.Immutable;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using Polly;
using Polly.Retry;

namespace DtiPipeline.Pipeline.Alerting.Delivery;

/// <summary>The way out of each channel, and what they share. This table is the only place that knows them.</summary>
internal static class Deliveries
{
    private static readonly FrozenDictionary<AlertChannel, IDelivery> Table = new Dictionary<AlertChannel, IDelivery>
    {
        [AlertChannel.Email] = new SmtpDelivery(),
        [AlertChannel.Webhook] = new WebhookDelivery(),
    }.ToFrozenDictionary();

    public static IDelivery Of(AlertChannel channel) => Table[channel];

    /// <summary>Variables that are not set and without which an address is not told on a channel; none: it is.</summary>
    public static ImmutableArray<string> MissingOf(AlertAddress address, AlertChannel channel, IEnvironment environment) =>
        address.On(channel) is { Variable: { } variable }
            ? [.. Of(channel).Needs.Prepend(variable).Where(name => environment.Find(name) is null)]
            : [address.Name];

    /// <summary>The value of a variable.</summary>
    /// <exception cref="DeliveryFault">It is not set.</exception>
    public static string Require(AlertMessage message, IEnvironment environment, string? variable) =>
        variable is not null && environment.Find(variable) is { } value ? value : throw NotSet(message, variable ?? message.Address);

    public static DeliveryFault NotSet(AlertMessage message, string name) =>
        new(Finding.Of(AlertCodes.ChannelNotSet, ("channel", message.Channel.Word()), ("address", message.Address), ("names", $"`{name}`")));

    public static DeliveryFault Unreachable(AlertChannel channel, string reason, Exception? cause = null) =>
        new(Finding.Of(AlertCodes.ReceiverUnreachable, ("channel", channel.Word()), ("reason", reason)), isTransient: true, cause);

    public static DeliveryFault Refused(AlertChannel channel, string reason, Exception? cause = null) =>
        new(Finding.Of(AlertCodes.ReceiverRefused, ("channel", channel.Word()), ("reason", reason)), isTransient: false, cause);

    public static DeliveryFault Unusable(string variable, string reason) => new(Finding.Of(AlertCodes.PlaceUnusable, ("variable", variable), ("reason", reason)));

    /// <summary>Tries once more, at once, what a moment may mend; longer patience is the outbox's.</summary>
    public static ResiliencePipeline OnceMore(TimeProvider time) => new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
    {
        MaxRetryAttempts = 1, Delay = TimeSpan.FromMilliseconds(500), UseJitter = true,
        // A receiver that was silent for the whole time of a try is not asked twice in a row.
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is DeliveryFault { IsTransient: true, InnerException: not TimeoutException }),
    }).Build();

    /// <summary>Takes what must not be told out of what a receiver said, and keeps the first line of it.</summary>
    public static string Told(string text, params ReadOnlySpan<string?> secrets)
    {
        foreach (var secret in secrets)
            if (secret is { Length: > 0 })
                text = text.Replace(secret, "***", StringComparison.OrdinalIgnoreCase);
        var line = text.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return line.Length > 200 ? line[..200] + "…" : line;
    }
}
