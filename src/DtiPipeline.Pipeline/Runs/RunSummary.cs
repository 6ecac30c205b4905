using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>What a run did, whole.</summary>
public sealed record RunSummary
{
    public required long Run { get; init; }

    public required DateOnly AsOf { get; init; }

    public required ImmutableArray<RunStep> Steps { get; init; }

    public required ImmutableArray<AssessmentResult> Assessments { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>True when it is done but a person must look at what it found.</summary>
    public required bool NeedsLook { get; init; }

    /// <summary>Several runs told as one: run and day are those of this one, everything else is of all.</summary>
    public RunSummary Together(IEnumerable<RunSummary> others)
    {
        RunSummary[] all = [this, .. others];
        return this with
        {
            Steps = [.. all.SelectMany(summary => summary.Steps)],
            Assessments = [.. all.SelectMany(summary => summary.Assessments)],
            Findings = [.. all.SelectMany(summary => summary.Findings).Distinct()],
            NeedsLook = all.Any(summary => summary.NeedsLook),
        };
    }

    /// <summary>True when every stream sent what it sent before and no snapshot is new.</summary>
    public bool NothingChanged => Assessments.All(assessment => !assessment.IsNew)
        && Steps.Where(step => step.Step == StepName.Collect).All(step => step.Status is StepStatus.Unchanged or StepStatus.NothingArrived);
}
