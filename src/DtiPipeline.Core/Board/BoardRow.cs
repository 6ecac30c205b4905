namespace DtiPipeline.Core.Board;

/// <summary>One source stream under one round: did it come, can it be used, is everything there.</summary>
public sealed record BoardRow
{
    public required string Connector { get; init; }

    public required string Stream { get; init; }

    /// <summary>What the source is called.</summary>
    public required string Source { get; init; }

    /// <summary>What the stream is called.</summary>
    public required string Title { get; init; }

    /// <summary>Whose turn it is: the agency that owns the source, else the one that leads the indicators concerned; null where neither is known.</summary>
    public required string? Owner { get; init; }

    public required CellDeadline Deadline { get; init; }

    public required BoardCell Arrived { get; init; }

    public required BoardCell Checked { get; init; }

    public required BoardCell Complete { get; init; }

    /// <summary>The gravest of its stages.</summary>
    public CellState State => (CellState)Math.Max((int)Arrived.State, Math.Max((int)Checked.State, (int)Complete.State));

    /// <summary>The first stage that is not done and says why: the one thing to look at.</summary>
    public BoardCell? Foremost => new[] { Arrived, Checked, Complete }.Where(cell => cell.Trouble is not null).OrderByDescending(cell => cell.State).FirstOrDefault();
}
