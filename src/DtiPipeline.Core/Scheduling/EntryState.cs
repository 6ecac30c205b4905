namespace DtiPipeline.Core.Scheduling;

/// <summary>How something that came due stands in the ledger.</summary>
public enum EntryState
{
    /// <summary>Not decided: it is next, or waits for quiet hours to end, or was interrupted.</summary>
    Waiting,

    Running,

    /// <summary>Done; where a run did it, the ledger of runs tells how it ended.</summary>
    Ran,

    /// <summary>Not done, for the reason that is said.</summary>
    Skipped,

    /// <summary>Something newer did its work.</summary>
    Replaced,

    Failed,
}
