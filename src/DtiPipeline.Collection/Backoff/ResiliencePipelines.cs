using DtiPipeline.Core.Definitions.Connectors;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace DtiPipeline.Collection.Backoff;

/// <summary>
/// The two pipelines of a source. The outer one holds the time for all tries and decides about another; the inner one holds the time for one try,
/// body included. The rate limit and the host's breaker (<see cref="HostBreakers"/>) stand between them: waiting in our own queue is no fault of the source.
/// </summary>
internal sealed record ResiliencePipelines(ResiliencePipeline<HttpResponseMessage> Outer, ResiliencePipeline<HttpResponseMessage> PerTry)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    /// <summary>The same pauses between tries for what is no HTTP.</summary>
    /// <param name="retries">Tries after the first.</param>
    public static ResiliencePipeline Retrying(int retries, Func<Exception, bool> isPassing, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        return retries <= 0 ? ResiliencePipeline.Empty : builder.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstDelay,
            MaxDelay = LongestDelay,
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } fault && isPassing(fault)),
        }).Build();
    }

    public static ResiliencePipelines For(HttpSource source, TimeProvider time) => new(BuildOuter(source, time), BuildPerTry(source, time));

    private static ResiliencePipeline<HttpResponseMessage> BuildOuter(HttpSource source, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddTimeout(new TimeoutStrategyOptions { Timeout = source.Total });
        if (source.Retries <= 0)
            return builder.Build();
        return builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = source.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstDelay,
            MaxDelay = LongestDelay,
            ShouldHandle = args => ValueTask.FromResult(IsWorthAnotherTry(args.Outcome, source, time)),
            DelayGenerator = args => ValueTask.FromResult(RetryAfter.From(args.Outcome.Result?.Headers.RetryAfter, time.GetUtcNow())),
        }).Build();
    }

    /// <summary>A source that asks for more patience than the whole request has is not asked again: the wait would be for nothing.</summary>
    private static bool IsWorthAnotherTry(Outcome<HttpResponseMessage> outcome, HttpSource source, TimeProvider time)
    {
        if (outcome.Exception is { } fault)
            return Transient.Is(fault);
        return outcome.Result is { } answer && Transient.Is(answer.StatusCode) && !(RetryAfter.From(answer.Headers.RetryAfter, time.GetUtcNow()) > source.Total);
    }

    private static ResiliencePipeline<HttpResponseMessage> BuildPerTry(HttpSource source, TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddTimeout(new TimeoutStrategyOptions { Timeout = source.PerTry }).Build();
}
