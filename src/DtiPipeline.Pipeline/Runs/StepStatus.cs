namespace DtiPipeline.Pipeline.Runs;

/// <summary>How a step ended.</summary>
public enum StepStatus
{
    Done,

    /// <summary>The source sent exactly what it sent last time: nothing was written.</summary>
    Unchanged,

    /// <summary>The source was reached, or the inbox looked into, and there was nothing.</summary>
    NothingArrived,

    /// <summary>This step ended with a fault; the others went on, earlier data stay.</summary>
    Failed,
}
