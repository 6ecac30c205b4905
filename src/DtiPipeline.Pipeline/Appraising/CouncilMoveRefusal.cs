namespace DtiPipeline.Pipeline.Appraising;

/// <summary>Why a move of the council is not taken.</summary>
public enum CouncilMoveRefusal
{
    /// <summary>The unit is no longer where the person saw it.</summary>
    TooLate,

    /// <summary>Some indicator has no finding that holds.</summary>
    NotFound,

    ReasonMissing,
}
