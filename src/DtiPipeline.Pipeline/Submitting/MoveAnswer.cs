using System.Collections.Immutable;
using DtiPipeline.Core.Submitting;

namespace DtiPipeline.Pipeline.Submitting;

/// <summary>What came of a move.</summary>
/// <param name="Id">Of the step; null when none was taken.</param>
/// <param name="Problem">Null when it was.</param>
public sealed record MoveAnswer(long? Id, MoveProblem? Problem)
{
    public ImmutableArray<MoveRefusal> Refusals { get; init; } = [];

    /// <summary>Until when the account is locked.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    internal static MoveAnswer Not(MoveProblem problem) => new(null, problem);

    internal static MoveAnswer Of(long? id) => id is null ? Not(MoveProblem.TooLate) : new MoveAnswer(id, null);
}
