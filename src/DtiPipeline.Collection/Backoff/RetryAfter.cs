using System.Net.Http.Headers;

namespace DtiPipeline.Collection.Backoff;

/// <summary>Reads how long a source asks us to wait. Pure.</summary>
internal static class RetryAfter
{
    /// <returns>The time to wait, never negative; null when the source does not say.</returns>
    public static TimeSpan? From(RetryConditionHeaderValue? header, DateTimeOffset now) => header switch
    {
        { Delta: { } delta } => delta < TimeSpan.Zero ? TimeSpan.Zero : delta,
        { Date: { } date } => date <= now ? TimeSpan.Zero : date - now,
        _ => null,
    };
}
