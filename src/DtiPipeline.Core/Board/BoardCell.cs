using System.Collections.Immutable;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Board;

/// <summary>One stage of one source or round.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Trouble">Null where it is done, or where there is nothing to say.</param>
public sealed record BoardCell(CellState State, CellTrouble? Trouble = null)
{
    public static readonly BoardCell NotWanted = new(CellState.NotWanted);

    /// <summary>When it came to stand so; null where nothing happened.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The run that says so.</summary>
    public long? Run { get; init; }

    /// <summary>Of <see cref="Total"/>, how many are there; both 0 where nothing is counted.</summary>
    public long Present { get; init; }

    public long Total { get; init; }

    /// <summary>Absent values by their state, the strongest first.</summary>
    public ImmutableArray<(ValueState State, long Values)> Absent { get; init; } = [];

    /// <summary>True when all that is missing hangs on other rows that are in trouble themselves.</summary>
    public bool WaitsForOthers { get; init; }

    /// <summary>True when a person must act.</summary>
    public bool IsTrouble => State >= CellState.Attention;
}
