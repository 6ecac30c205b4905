namespace DtiPipeline.Core.Board;

/// <summary>What sort of cause keeps a cell from being done: it decides what to do next.</summary>
public enum CauseKind
{
    /// <summary>The source does not answer.</summary>
    SourceDown,

    /// <summary>The source does not let us in.</summary>
    AccessRefused,

    /// <summary>Something is not set on our side: an address, a secret, a key, a folder.</summary>
    SettingMissing,

    /// <summary>The source answers in another way than its definition says.</summary>
    AnswerUnexpected,

    /// <summary>A file cannot be taken or opened.</summary>
    FileUnusable,

    /// <summary>The bytes that were kept are gone or damaged.</summary>
    LandingDamaged,

    /// <summary>The form of a file is not the agreed one.</summary>
    FormChanged,

    /// <summary>A file is not like the last one that was accepted.</summary>
    FileDiffers,

    RowsRefused,

    /// <summary>A word or a unit of the source has no meaning in the crosswalks.</summary>
    WordUnknown,

    /// <summary>A mapping or a decision cannot be carried out on what arrived.</summary>
    MappingUnfit,

    NothingArrived,

    NotCollected,

    ValuesAbsent,

    /// <summary>A figure from outside is missing, or a division by zero leaves no answer.</summary>
    ReferenceMissing,

    /// <summary>The warehouse or the run itself broke.</summary>
    RunBroken,

    ClosedIncomplete,
}
