using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Pipeline.Starting;
using DtiPipeline.Pipeline.Stewarding;

namespace DtiPipeline.Pipeline.Previewing;

/// <summary>A preview that a person asked for.</summary>
/// <param name="Who">Their login.</param>
/// <param name="Paths">Files that were edited.</param>
/// <param name="Decision">The decision about a word that is tried; null where files were edited.</param>
/// <param name="Edited">The definitions with the edit.</param>
public sealed record StartedPreview(
    string Who, DateTimeOffset At, ImmutableArray<string> Paths, WordDecision? Decision, PreviewRequest Request, DefinitionSet Edited, RunProgress Progress, Task<PreviewResult> Ending)
{
    /// <summary>True while it goes on.</summary>
    public bool IsRunning => !Ending.IsCompleted;

    /// <summary>Null while it goes on and where it failed.</summary>
    public PreviewResult? Result => Ending.IsCompletedSuccessfully ? Ending.Result : null;
}
