namespace DtiPipeline.Benchmarks.Nights;

/// <summary>What a night did with the stream's rows, and how the step ended.</summary>
internal sealed record NightRows(string Status, long Received, long Accepted, long Rejected, long Dropped, long Unchanged)
{
    /// <exception cref="InvalidOperationException">It does not hold: what was measured is not what was meant.</exception>
    public static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }
}
