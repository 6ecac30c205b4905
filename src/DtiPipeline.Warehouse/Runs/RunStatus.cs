namespace DtiPipeline.Warehouse.Runs;

/// <summary>How a run stands.</summary>
public enum RunStatus
{
    Running,

    Done,

    /// <summary>Done, with findings a person must look at.</summary>
    Findings,

    Failed,

    /// <summary>Stopped on request, or cut off from the database; what was complete is kept, and a scheduled run is taken up again.</summary>
    Interrupted,

    /// <summary>Killed; found so by the run after it.</summary>
    Abandoned,
}
