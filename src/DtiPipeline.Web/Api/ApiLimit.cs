using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace DtiPipeline.Web.Api;

/// <summary>How often one key, one person, or one address without either may ask.</summary>
internal static class ApiLimit
{
    public static void LimitCalls(this RateLimiterOptions options, int aMinute)
    {
        options.AddPolicy(ApiEndpoints.CallLimit, context => RateLimitPartition.GetTokenBucketLimiter(
            CallerOf(context),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = aMinute, TokensPerPeriod = Math.Max(1, aMinute / 60), ReplenishmentPeriod = TimeSpan.FromSeconds(1), AutoReplenishment = true,
            }));
        options.OnRejected = async (rejected, _) =>
        {
            if (!ApiKeyHandler.IsFor(rejected.HttpContext))
                return;
            var pause = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await ApiProblem.TooMany.ExecuteAsync(rejected.HttpContext);
        };
    }

    private static string CallerOf(HttpContext context) => ApiCaller.Of(context)?.Person.Login ?? $"from {context.Connection.RemoteIpAddress}";
}
