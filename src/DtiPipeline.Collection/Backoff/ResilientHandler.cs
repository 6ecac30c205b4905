using System.Threading.RateLimiting;
using DtiPipeline.Collection.Requesting;

namespace DtiPipeline.Collection.Backoff;

/// <summary>Sends a request as often as it takes, not faster than the source allows, and reads the answer to its end inside the try, so that a body that breaks off is tried again too.</summary>
internal sealed class ResilientHandler(HttpMessageHandler inner, ResiliencePipelines pipelines, HostBreakers breakers, RateLimiter? limiter, long maxBody) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempts = request.Options.TryGetValue(AttemptLog.Key, out var log) ? log : new AttemptLog();
        return await pipelines.Outer.ExecuteAsync(async token =>
        {
            using var turn = limiter is null ? null : await limiter.AcquireAsync(1, token);
            return await breakers.For(request.RequestUri!).ExecuteAsync(
                async broken => await pipelines.PerTry.ExecuteAsync(async tryToken => await TryAsync(request, attempts, tryToken), broken), token);
        }, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            limiter?.Dispose();
        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, AttemptLog attempts, CancellationToken cancellation)
    {
        HttpResponseMessage? answer = null;
        try
        {
            answer = await base.SendAsync(request, cancellation);
            await UnpackAsync(answer, cancellation);
            attempts.Add(answer.StatusCode);
            return answer;
        }
        catch (Exception fault)
        {
            attempts.Add(fault is OperationCanceledException ? new Polly.Timeout.TimeoutRejectedException() : fault);
            answer?.Dispose();
            throw;
        }
    }

    private async Task UnpackAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var packed = answer.Content;
        var plain = new ByteArrayContent(await AnswerBody.ReadAsync(packed, maxBody, cancellation));
        plain.Headers.ContentType = packed.Headers.ContentType;
        plain.Headers.LastModified = packed.Headers.LastModified;
        answer.Content = plain;
        packed.Dispose();
    }
}
