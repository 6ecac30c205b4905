namespace DtiPipeline.Pipeline.Runs;

/// <summary>The words for how a step ended, in the ledger and in answers.</summary>
public static class StepStatus
{
    public const string Done = "done";

    /// <summary>The source sent exactly what it sent last time: nothing was written.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>The source was reached, or the inbox looked into, and there was nothing.</summary>
    public const string NothingArrived = "nothing-arrived";

    /// <summary>This step ended with a fault; the others went on, earlier data stay.</summary>
    public const string Failed = "failed";
}
