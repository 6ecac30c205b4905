using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Submitting;

/// <summary>A step of a unit's round to be written.</summary>
/// <param name="Process">Id of the process.</param>
/// <param name="Move">Id of the move in it.</param>
/// <param name="From">The state that the person has seen.</param>
/// <param name="Opens">What the new state leaves open; one of <c>ProcessState.Openings</c>.</param>
/// <param name="Follows">The last step that the person has seen; null where there was none.</param>
public sealed record NewMove(string Process, string Move, string From, string To, string Opens, long? Follows)
{
    public string Reason { get; init; } = "";

    /// <summary>The newest decision on the unit's values that the person has seen, 0 where there was none: with a newer one nothing is written. Null: any.</summary>
    public long? LastDecision { get; init; }

    /// <summary>Values that are opened again although the unit has signed.</summary>
    public ImmutableArray<ReopenedValue> Reopened { get; init; } = [];
}
