using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping;
using DtiPipeline.Core.Mapping.Coverage;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Answering;

/// <summary>Reads from the ledger what every stream of a run answered for.</summary>
public sealed class RunAnswers(Database database, DefinitionSet definitions)
{
    /// <summary>In the order in which the streams were collected.</summary>
    public async Task<ImmutableArray<RunAnswer>> OfAsync(RunRecord run, CancellationToken cancellation = default)
    {
        var ledger = new RunStore(database);
        var errors = (await ledger.FindingsAsync(run.Id, cancellation)).Where(found => found.Severity == Severity.Error).Select(found => found.Finding).ToList();
        var answers = ImmutableArray.CreateBuilder<RunAnswer>();
        foreach (var step in (await ledger.StepsAsync(run.Id, cancellation)).Where(step => step.Step == StepName.Collect))
        {
            var fault = step.Status == StepStatus.Failed
                ? errors.FindLast(error => error.Place?.Connector == step.Connector && error.Place?.Stream == step.Stream && !DecodingCodes.IsOfOneRow(error.Code))
                : null;
            if (step.Status is StepStatus.Done or StepStatus.Unchanged or StepStatus.Failed
                && await new StagingStore(database).LastCompleteAsync(step.Connector!, step.Stream!, run.Id, cancellation) is { } load
                && (step.Status != StepStatus.Failed || load.Load.RunId == run.Id))
                answers.AddRange(load.Coverage.Select(coverage => Of(run, step, load, coverage)));
            if (step.Status is StepStatus.Failed or StepStatus.NothingArrived)
                answers.Add(Without(run, step, fault));
        }
        return answers.ToImmutable();
    }

    private static RunAnswer Of(RunRecord run, RunStep step, CompleteLoad load, LoadCoverage coverage) => new()
    {
        Connector = step.Connector!,
        Stream = step.Stream!,
        Answer = load.Load.Accepted + load.Load.Rejected == 0 ? AnswerWord.Empty : AnswerWord.Complete,
        Load = load.Load.Id,
        IsNew = load.Load.RunId == run.Id,
        Window = coverage.Window,
        AsOf = coverage.AsOf,
        AllUnits = coverage.AllUnits,
        Units = coverage.Units,
    };

    private RunAnswer Without(RunRecord run, RunStep step, Finding? fault) => new()
    {
        Connector = step.Connector!,
        Stream = step.Stream!,
        Answer = step.Status == StepStatus.NothingArrived || fault?.Code == CollectionCodes.EmptyAnswer
            ? IsLate(run, step) ? AnswerWord.Late : AnswerWord.NotCome
            : Failed(fault),
        Finding = fault?.Code,
    };

    private static string Failed(Finding? fault) => fault is null || fault.Code.StartsWith("DTI4", StringComparison.Ordinal) ? AnswerWord.Unusable
        : SourceStates.After(fault) == SourceState.Refused ? AnswerWord.Refused : AnswerWord.SourceDown;

    /// <summary>True when an open round that needs the stream has a deadline behind it.</summary>
    private bool IsLate(RunRecord run, RunStep step) => definitions.Assessments.Any(assessment =>
        definitions.ConcernsAny(step.Connector!, step.Stream!, [assessment])
        && assessment.Rounds.Any(round => round.IsOpen(run.AsOf) && round.Deadlines.Any(deadline => deadline.By < run.AsOf)));
}
