using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Starting;

/// <summary>A run that a person started from a page.</summary>
/// <param name="Who">Their login.</param>
public sealed record StartedRun(string Who, DateTimeOffset At, RunProgress Progress, Task<Finding?> Ending)
{
    /// <summary>True while it goes on.</summary>
    public bool IsRunning => !Ending.IsCompleted;

    /// <summary>Why it could not be done; null while it goes on and where it came to its end.</summary>
    public Finding? Fault => Ending.IsCompletedSuccessfully ? Ending.Result : null;
}
