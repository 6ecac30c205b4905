using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Alerting;

/// <summary>The words of the channels.</summary>
public static class AlertChannels
{
    public static readonly WordTable<AlertChannel> Words = new(("email", AlertChannel.Email), ("webhook", AlertChannel.Webhook));

    public static string Word(this AlertChannel channel) => Words.WordOf(channel);
}
