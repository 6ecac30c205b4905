namespace DtiPipeline.Cli.Output;

/// <summary>One cause on the work list: rows that were refused, or rows that wait for a word.</summary>
/// <param name="PointsAtStake">At most; null where no definitions are at hand.</param>
internal sealed record RejectCauseJson(
    string Code, long Rows, string Message, IReadOnlyList<RejectStreamJson> Streams, RejectExampleJson Example, string? Remedy, decimal? PointsAtStake);
