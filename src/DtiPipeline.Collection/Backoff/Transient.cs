using System.Net;
using Polly.Timeout;

namespace DtiPipeline.Collection.Backoff;

/// <summary>Which failures may pass by themselves and are worth another try. Pure.</summary>
internal static class Transient
{
    public static bool Is(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    /// <summary>A refused certificate, or an answer that is too big, will be the same in a second.</summary>
    public static bool Is(Exception fault) => fault switch
    {
        TimeoutRejectedException or IOException => true,
        HttpRequestException http => http.HttpRequestError is not (HttpRequestError.SecureConnectionError or HttpRequestError.ConfigurationLimitExceeded),
        _ => false,
    };

    /// <summary>Too many requests is the source being healthy and us being too fast.</summary>
    public static bool CountsForBreaker(HttpStatusCode status) => Is(status) && status != HttpStatusCode.TooManyRequests;
}
