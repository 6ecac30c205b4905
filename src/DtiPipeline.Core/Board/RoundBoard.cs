using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;

namespace DtiPipeline.Core.Board;

/// <summary>One round on the board: how far it is as a whole, and every source that concerns it.</summary>
public sealed record RoundBoard
{
    public required Assessment Assessment { get; init; }

    public required Round Round { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>Evaluated units that the reader may see.</summary>
    public required long Units { get; init; }

    /// <summary>Of these, how many have signed.</summary>
    public long UnitsThatSigned { get; init; }

    public required BoardCell Mapped { get; init; }

    public required BoardCell Scored { get; init; }

    /// <summary>The next deadline of the round as a whole.</summary>
    public required CellDeadline Deadline { get; init; }

    /// <summary>The gravest first.</summary>
    public required ImmutableArray<BoardRow> Rows { get; init; }

    public CellState State => Rows.Select(row => row.State).Append(Mapped.State).Append(Scored.State).Max();

    public int RowsIn(CellState state) => Rows.Count(row => row.State == state);

    /// <summary>The gravest first, then what is due first, then by name.</summary>
    public static ImmutableArray<BoardRow> Sorted(IEnumerable<BoardRow> rows) =>
    [
        .. rows.OrderByDescending(row => row.State).ThenBy(row => row.Deadline.By).ThenBy(row => row.Source, StringComparer.Ordinal).ThenBy(row => row.Title, StringComparer.Ordinal),
    ];

    /// <summary>Open before closed, then the gravest, then what is due first.</summary>
    public static ImmutableArray<RoundBoard> Sorted(IEnumerable<RoundBoard> rounds) =>
    [
        .. rounds.OrderByDescending(round => round.IsOpen).ThenByDescending(round => round.State).ThenBy(round => round.Deadline.By).ThenBy(round => round.Assessment.Id, StringComparer.Ordinal),
    ];
}
