namespace DtiPipeline.Pipeline.Submitting;

/// <summary>Why a move was not taken.</summary>
public enum MoveProblem
{
    /// <summary>The unit has moved on, or its figures have, since the person opened the page.</summary>
    TooLate,

    /// <summary>It is not this person's, or not from this state.</summary>
    NotOffered,

    /// <summary>Something the move needs is lacking.</summary>
    Refused,

    WrongPassword,

    /// <summary>Too many wrong passwords.</summary>
    AccountLocked,

    /// <summary>No value to reopen was chosen.</summary>
    NothingChosen,

    /// <summary>No day by which the values are to be put right, or one that has passed.</summary>
    DayMissing,
}
