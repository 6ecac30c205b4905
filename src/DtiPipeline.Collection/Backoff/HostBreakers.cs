using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;

namespace DtiPipeline.Collection.Backoff;

/// <summary>One circuit breaker a host, shared by all sources of a run: a server that is down is down for every connector that asks it.</summary>
internal sealed class HostBreakers(TimeProvider time)
{
    private static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, ResiliencePipeline<HttpResponseMessage>> _breakers = new(StringComparer.OrdinalIgnoreCase);

    public ResiliencePipeline<HttpResponseMessage> For(Uri address) => _breakers.GetOrAdd(address.Authority, _ => Build());

    private ResiliencePipeline<HttpResponseMessage> Build() => new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            FailureRatio = 0.9,
            MinimumThroughput = 20,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = BreakDuration,
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } fault
                ? Transient.Is(fault) : args.Outcome.Result is { } answer && Transient.CountsForBreaker(answer.StatusCode)),
        })
        .Build();
}
