using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Warehouse.Runs;

/// <summary>The words for the status of a run.</summary>
public static class RunStatuses
{
    public static readonly WordTable<RunStatus> Words = new(
        ("running", RunStatus.Running), ("done", RunStatus.Done), ("findings", RunStatus.Findings), ("failed", RunStatus.Failed), ("interrupted", RunStatus.Interrupted),
        ("abandoned", RunStatus.Abandoned));

    public static string Word(this RunStatus status) => Words.WordOf(status);
}
