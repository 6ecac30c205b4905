using System.Diagnostics;
using DtiPipeline.Collection.Tracing;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Coverage;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>What every step of one run shares.</summary>
internal sealed class RunContext(DefinitionSet definitions, Database database, RunToken token, RunRequest request, IRunObserver observer)
{
    private readonly List<Finding> _findings = [];
    private readonly List<RunStep> _steps = [];
    private readonly Activity? _run = Activity.Current;
    private Activity? _span;

    public DefinitionSet Definitions { get; } = definitions;

    public Database Database { get; } = database;

    public RunToken Token { get; } = token;

    /// <summary>Whose command it is.</summary>
    public required string Who { get; init; }

    /// <summary>The word in the ledger: <c>run</c>, <c>replay</c> …</summary>
    public required string Command { get; init; }

    /// <summary>The run's pretended today.</summary>
    public DateOnly AsOf { get; } = request.AsOf;

    /// <summary>True when it reads landed bytes again instead of asking the sources.</summary>
    public bool IsReplay { get; } = request.Replay;

    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<RunStep> Steps => _steps;

    /// <summary>Streams (<c>connector/stream</c>) that ended with a fault in this run, and how their source stands since.</summary>
    public Dictionary<string, SourceState> Failed { get; } = [];

    /// <summary>True once a value of an open round could not be made because its row was refused.</summary>
    public bool HasRejectedValues { get; set; }

    /// <summary>
    /// True when a person must look: a step failed, rows wait for a decision, or a refused row keeps a value of an open round from being there. A
    /// refused row that no open round needs is in the list of rejects and wakes nobody.
    /// </summary>
    public bool NeedsLook => _steps.Exists(step => step.Status == StepStatus.Failed) || _findings.Exists(NeedsLookAt);

    private bool NeedsLookAt(Finding finding) => DecodingCodes.IsOfOneRow(finding.Code)
        ? HasRejectedValues
        : MappingCodes.IsOpenQuestion(finding.Code) || FindingCatalogue.Embedded.SeverityOf(finding.Code) == Severity.Error;

    public void Starting(string step, string subject)
    {
        _span = Traces.Begin(step, _run, ("dti.subject", subject));
        observer.Started(step, subject);
    }

    public Task EndedAsync(RunStep step, CancellationToken cancellation)
    {
        _span?.SetTag("dti.status", step.Status).SetTag("dti.rows.received", step.Received).SetTag("dti.rows.rejected", step.Rejected);
        if (step.Status == StepStatus.Failed)
            _span.Failed(step.Status);
        // Here and not in what is awaited: the span at work belongs to the caller.
        _span?.Dispose();
        return KeepAsync(step, cancellation);
    }

    /// <summary>Keeps findings in the ledger at once: they must not be lost with a run that is killed later.</summary>
    public async Task FoundAsync(IEnumerable<Finding> findings, CancellationToken cancellation)
    {
        var fresh = findings.ToList();
        if (fresh.Count == 0)
            return;
        _findings.AddRange(fresh);
        await new RunStore(Database).AddFindingsAsync(Token, fresh.Select(finding => new RunFinding(finding, FindingCatalogue.Embedded.SeverityOf(finding.Code))), cancellation);
        foreach (var finding in fresh)
            observer.Found(finding);
    }

    private async Task KeepAsync(RunStep step, CancellationToken cancellation)
    {
        _steps.Add(step);
        await new RunStore(Database).AddStepAsync(Token, step, cancellation);
        observer.Ended(step);
    }
}
