namespace DtiPipeline.Core.Board;

/// <summary>How one stage of the way of a number stands, the gravest last.</summary>
public enum CellState
{
    /// <summary>Nobody needs it: the round is closed, or its indicators use nothing of it.</summary>
    NotWanted,

    Done,

    /// <summary>Not there yet, and nobody is late.</summary>
    Waiting,

    /// <summary>It goes on, but a person should look.</summary>
    Attention,

    /// <summary>It does not go on before somebody has acted.</summary>
    Failed,
}
