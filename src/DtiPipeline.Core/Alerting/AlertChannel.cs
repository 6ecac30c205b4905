namespace DtiPipeline.Core.Alerting;

/// <summary>How a message leaves the program.</summary>
public enum AlertChannel
{
    Email,

    /// <summary>JSON posted to an address: a chat room, a help desk, an SMS gateway.</summary>
    Webhook,
}
