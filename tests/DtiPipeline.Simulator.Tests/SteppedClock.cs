namespace DtiPipeline.Simulator.Tests;

/// <summary>A clock that moves only when told to.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private DateTimeOffset _now = new(2024, 4, 1, 2, 0, 0, TimeSpan.FromHours(7));

    public void Advance(TimeSpan by) => _now += by;

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();
}
