using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Simulator.Faults;

/// <summary>The one place that knows the faults' names.</summary>
internal static class FaultTable
{
    public static readonly WordTable<Fault> Faults = new(
        ("down", new DownFault()),
        ("500", new ServerErrorFault()),
        ("429", new TooManyRequestsFault()),
        ("slow", new SlowFault()),
        ("wrong-json", new WrongJsonFault()),
        ("expired-token", new ExpiredTokenFault()),
        ("truncated", new TruncatedFault()),
        ("reset", new ResetFault()),
        ("dribble", new DribbleFault()),
        ("duplicate-page", new DuplicatePageFault()),
        ("shrinking-total", new ShrinkingTotalFault()),
        ("empty", new EmptyFault()));
}
