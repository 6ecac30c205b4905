namespace DtiPipeline.Warehouse.Runs;

/// <summary>How a run stands.</summary>
public enum RunStatus
{
    Running,

    Done,

    /// <summary>Done, with findings a person must look at.</summary>
    Findings,

    Failed,

    /// <summary>Killed; found so by the run after it.</summary>
    Abandoned,
}
