using System.Threading.RateLimiting;
using DtiPipeline.Core.Definitions.Connectors;

namespace DtiPipeline.Collection.Backoff;

/// <summary>One limiter per source, shared by all its streams.</summary>
internal static class RateLimiters
{
    private const int Segments = 10;

    /// <returns>Null where the source sets no limit.</returns>
    public static RateLimiter? For(RateLimit? limit) => limit is null || limit.Requests <= 0 || limit.Per <= TimeSpan.Zero ? null : new SlidingWindowRateLimiter(new SlidingWindowRateLimiterOptions
    {
        PermitLimit = limit.Requests,
        Window = limit.Per,
        SegmentsPerWindow = Segments,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        AutoReplenishment = true,
    });
}
