namespace DtiPipeline.Core.Review;

/// <summary>Why a decision cannot be made as it is.</summary>
public enum DecisionRefusal
{
    RoundClosed,

    /// <summary>The state of the unit's round locks the value.</summary>
    Locked,

    /// <summary>There is no figure to confirm.</summary>
    NothingToConfirm,

    /// <summary>No source gives a figure, so there is none to correct: it is to be declared.</summary>
    NothingToCorrect,

    /// <summary>A source gives a figure, so there is nothing to declare: it is to be corrected.</summary>
    SourceGives,

    /// <summary>What is to replace the source's figure is the same.</summary>
    SameAsSource,

    /// <summary>There is no decision to take back.</summary>
    NothingToWithdraw,

    ValueMissing,

    /// <summary>What was typed is no value of the element's type.</summary>
    ValueUnreadable,

    ReasonCodeMissing,

    ReasonMissing,

    EvidenceMissing,

    TitleMissing,

    DocumentMissing,

    /// <summary>Neither the indicator nor the set knows a case in which it does not apply.</summary>
    NoRuleForIt,

    ReasonTooLong,

    FileTooLarge,

    /// <summary>The bytes are of no kind that evidence may be.</summary>
    FileKind,

    /// <summary>The server cannot write the file down: its disk is full, or the folder lets nobody in.</summary>
    FileNotKept,

    /// <summary>No address of a page that a browser opens.</summary>
    LinkUnusable,

    DateUnreadable,
}
