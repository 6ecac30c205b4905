using System.Collections.Immutable;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Answering;
using DtiPipeline.Pipeline.Starting;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>One run: what it did, what it found, what it brought and what each source answered for.</summary>
public sealed class RunModel(Database database, RunStore runs, RunHistory history, RejectStore rejects, RunAnswers answers, DefinitionSet definitions, IRunStarter starter) : WorkPage
{
    /// <summary>Findings of one code that are shown; the rest are counted.</summary>
    public const int MostExamples = 5;

    /// <summary>Payloads that are shown; a walk over many pages brings thousands.</summary>
    public const int MostPayloads = 200;

    public override Right? Needs => Right.SeeRuns;

    public RunRecord Run { get; private set; } = null!;

    public bool IsAlive { get; private set; }

    /// <summary>The median of runs of its kind before it; null where there were too few.</summary>
    public TimeSpan? Usual { get; private set; }

    public IReadOnlyList<RunStep> Steps { get; private set; } = [];

    public ImmutableArray<FindingGroup> Findings { get; private set; } = [];

    public IReadOnlyList<PayloadRecord> Payloads { get; private set; } = [];

    /// <summary>What was deleted since, by payload.</summary>
    public IReadOnlyDictionary<long, DeletionRecord> Deleted { get; private set; } = new Dictionary<long, DeletionRecord>();

    public ImmutableArray<RefusedGroup> Refused { get; private set; } = [];

    public ImmutableArray<RunAnswer> Answers { get; private set; } = [];

    public RunText Words => new(Language);

    /// <summary>The step it is in, where it was started from these pages; else the last one that ended is all that is known.</summary>
    public string? Step => starter.Last is { IsRunning: true } started ? started.Progress.Step : null;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await runs.FindAsync(id, cancellation) is not { } run)
            return NotFound();
        Run = run;
        IsAlive = run.Status == RunStatus.Running.Word()
            && await new LeaseStore(database).CurrentAsync(LeaseStore.Runs, cancellation) is not null;
        Usual = UsualPace.Median((await history.DurationsAsync(UsualPace.Runs, id, cancellation))[run.Kind].Select(other => other.Took));
        Steps = await runs.StepsAsync(id, cancellation);
        var text = new FindingText(Language);
        Findings =
        [
            .. (await runs.FindingsAsync(id, cancellation)).GroupBy(found => (found.Finding.Code, found.Severity))
                .Select(group => new FindingGroup(
                    group.Key.Code, group.Key.Severity, group.Count(), [.. group.Select(found => found.Finding).Distinct().Take(MostExamples).Select(text.Render)]))
                .OrderByDescending(group => group.Severity).ThenByDescending(group => group.Count).ThenBy(group => group.Code, StringComparer.Ordinal),
        ];
        Payloads = await new PayloadStore(database).OfRunAsync(id, cancellation);
        Deleted = await new DeletionStore(database).OfAsync([.. Payloads.Take(MostPayloads)], cancellation);
        Refused = await RefusedRows.ReadAsync(rejects, definitions, new RejectFilter { Run = id }, Language, cancellation);
        Answers = await answers.OfAsync(run, cancellation);
        return Page();
    }

    /// <summary>What a step worked on: a stream by its title, or a round by its own.</summary>
    public string SubjectOf(RunStep step)
    {
        if (step.Connector is { } id)
            return definitions.Connectors.FirstOrDefault(one => one.Id == id) is { } connector
                ? $"{connector.Title}: {connector.Streams.FirstOrDefault(one => one.Id == step.Stream)?.Title ?? step.Stream}"
                : $"{id}/{step.Stream}";
        var assessment = definitions.Assessments.FirstOrDefault(one => one.Id == step.Assessment);
        return $"{assessment?.Title ?? step.Assessment}, {assessment?.Rounds.FirstOrDefault(one => one.Id == step.Round)?.Title ?? step.Round}";
    }

    /// <summary>The look of a run's status.</summary>
    public static string ClassOf(string status) => CellText.ClassOf(status switch
    {
        "done" => CellState.Done,
        "findings" => CellState.Attention,
        "running" => CellState.Waiting,
        _ => CellState.Failed,
    });

    /// <summary>The look of a step's status.</summary>
    public static string ClassOfStep(string status) => CellText.ClassOf(status switch
    {
        "failed" => CellState.Failed,
        "nothing-arrived" => CellState.Waiting,
        _ => CellState.Done,
    });
}
