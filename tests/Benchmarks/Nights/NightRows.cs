namespace DtiPipeline.Benchmarks.Nights;

/// <summary>What a night did with the stream's rows, and how the step ended.</summary>
internal sealed record NightRows(string Status, long Received, long Accepted, long Rejected, long Dropped, long Unchanged);
