using System.Collections.Immutable;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Board;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Board;

/// <summary>What the ledger's answers say of each stream. Pure.</summary>
internal sealed class StreamLedger(
    IEnumerable<LastStep> steps, IEnumerable<LastLoad> loads, IEnumerable<StreamFinding> findings, IEnumerable<RejectGroup> rejects, IReadOnlyDictionary<long, RejectRecord> examples)
{
    private readonly Dictionary<(string?, string?), LastStep> _steps = steps.Where(step => step.Step == StepName.Collect).ToDictionary(step => (step.Connector, step.Stream));
    private readonly Dictionary<(string, string), LastLoad> _loads = loads.ToDictionary(load => (load.Connector, load.Stream));
    private readonly ILookup<(long Run, string?, string?), Finding> _errors = Lookup(findings.Where(finding => finding.Found.Severity == Severity.Error));
    private readonly ILookup<(long Run, string?, string?), Finding> _doubts = Lookup(findings.Where(finding => IsDoubt(finding.Found.Finding.Code)));
    private readonly ILookup<(string, string), RejectGroup> _rejects = rejects.ToLookup(group => (group.Connector, group.Stream));

    public StreamFacts Of(string connector, string stream)
    {
        var step = _steps.GetValueOrDefault((connector, stream));
        var load = _loads.GetValueOrDefault((connector, stream));
        var found = (step?.RunId ?? 0, connector, stream);
        var refused = _rejects[(connector, stream)].ToList();
        return new StreamFacts($"{connector}/{stream}")
        {
            Outcome = step?.Status switch
            {
                null => null,
                StepStatus.Failed => CollectOutcome.Failed,
                StepStatus.NothingArrived => CollectOutcome.NothingThere,
                _ => CollectOutcome.Arrived,
            },
            TriedAt = step?.At,
            TriedFor = step?.AsOf,
            TriedIn = step?.RunId,
            ArrivedAt = load?.EndedAt,
            ArrivedIn = load?.RunId,
            // What came last is what ended it: a fault goes through once no other way is left.
            Fault = step?.Status == StepStatus.Failed ? _errors[found].LastOrDefault() : null,
            Doubts = [.. _doubts[found]],
            RefusedRows = refused.Sum(group => group.RowCount),
            Refusal = refused.MaxBy(group => group.RowCount) is { } most ? examples.GetValueOrDefault(most.FirstId)?.Row.Finding : null,
        };
    }

    private static bool IsDoubt(string code) => MappingCodes.IsOpenQuestion(code) || code == MappingCodes.ValuesConflict;

    private static ILookup<(long, string?, string?), Finding> Lookup(IEnumerable<StreamFinding> findings) =>
        findings.ToLookup(finding => (finding.Run, finding.Found.Finding.Place?.Connector, finding.Found.Finding.Place?.Stream), finding => finding.Found.Finding);
}
