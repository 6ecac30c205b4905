using DtiPipeline.Core.Definitions.Connectors;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace DtiPipeline.Collection.Backoff;

/// <summary>
/// The two pipelines of a source. The outer one holds the time for all tries and decides about another; the inner one holds the time for one try,
/// body included, and opens when the source keeps failing. The rate limit stands between them: waiting in our own queue is no fault of the source.
/// </summary>
internal sealed record ResiliencePipelines(ResiliencePipeline<HttpResponseMessage> Outer, ResiliencePipeline<HttpResponseMessage> Inner)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(15);

    public static ResiliencePipelines For(HttpSource source, TimeProvider time) => new(BuildOuter(source, time), BuildInner(source, time));

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

    private static ResiliencePipeline<HttpResponseMessage> BuildInner(HttpSource source, TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = 0.9,
                MinimumThroughput = Math.Max(20, 3 * (source.Retries + 1)),
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = BreakDuration,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } fault
                    ? Transient.Is(fault) : args.Outcome.Result is { } answer && Transient.CountsForBreaker(answer.StatusCode)),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = source.PerTry })
            .Build();

    /// <summary>A source that asks for more patience than the whole request has is not asked again: the wait would be for nothing.</summary>
    private static bool IsWorthAnotherTry(Outcome<HttpResponseMessage> outcome, HttpSource source, TimeProvider time)
    {
        if (outcome.Exception is { } fault)
            return Transient.Is(fault);
        return outcome.Result is { } answer && Transient.Is(answer.StatusCode) && !(RetryAfter.From(answer.Headers.RetryAfter, time.GetUtcNow()) > source.Total);
    }
}
