namespace DtiPipeline.Core.Scheduling;

/// <summary>Something that comes due at a moment.</summary>
/// <param name="Subject">The connector; the round (<c>tuan-giao-2024/2024-q1</c>), for a reminder with its deadline behind it (<c>tuan-giao-2024/2024-q1 agency 2024-04-05</c>).</param>
/// <param name="AsOf">The pretended today of the run it leads to.</param>
public sealed record Due(DueKind Kind, string Subject, DateTimeOffset At, DateOnly AsOf);
