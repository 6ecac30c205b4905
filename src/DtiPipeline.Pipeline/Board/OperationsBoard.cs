using System.Collections.Immutable;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Board;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Board;

/// <summary>Every round that people work on, and how far each of its sources has come.</summary>
/// <param name="allowInvented">True in a demonstration database; elsewhere invented sources and assessments are not there.</param>
public sealed class OperationsBoard(Database database, DefinitionSet definitions, Func<DateOnly> today, bool allowInvented)
{
    /// <param name="scope">Values of units outside it are not counted, and rounds without a unit inside are left out.</param>
    public async Task<BoardView> ReadAsync(Scope scope, CancellationToken cancellation = default)
    {
        var day = today();
        var rounds = definitions.Assessments.Where(assessment => allowInvented || !assessment.Invented)
            .SelectMany(assessment => BoardRounds.Of(assessment, day).Select(round => (Assessment: assessment, Round: round))).ToList();
        var reader = new BoardReader(database);
        var steps = await reader.LastStepsAsync(cancellation);
        var ledger = await LedgerAsync(reader, steps, cancellation);
        var snapshots = (await reader.SnapshotsAsync(scope, cancellation)).ToDictionary(snapshot => (snapshot.Assessment, snapshot.Round));
        var states = (await reader.StatesAsync(scope, [.. rounds.Select(round => round.Assessment.Id).Distinct()], cancellation)).ToLookup(count => (count.Assessment, count.Round));
        var signed = (await reader.SignedAsync(scope, cancellation)).ToDictionary(count => (count.Assessment, count.Round), count => count.Units);
        var newest = await new RunStore(database).ListAsync(1, cancellation: cancellation) is [{ } last, ..] ? last : null;
        var isAlive = newest?.Status == RunStatus.Running.Word() && await IsAliveAsync(cancellation);
        var broken = newest is not null && !isAlive && newest.Status != RunStatus.Done.Word() && newest.Status != RunStatus.Findings.Word() ? newest.Id : (long?)null;
        var writer = new RoundWriter(definitions, ledger, allowInvented, day);
        return new BoardView(
            RoundBoard.Sorted(rounds
                .Where(round => scope.IsEverywhere || snapshots.ContainsKey((round.Assessment.Id, round.Round.Id)))
                .Select(round => Write(writer, round.Assessment, round.Round, day, steps, snapshots, states, broken) with { UnitsThatSigned = signed.GetValueOrDefault((round.Assessment.Id, round.Round.Id)) })),
            newest, isAlive) { Pauses = await new PauseStore(database).CurrentAsync(day, cancellation) };
    }

    private static RoundBoard Write(
        RoundWriter writer, Assessment assessment, Round round, DateOnly day, IReadOnlyList<LastStep> steps,
        Dictionary<(string, string), HoldingSnapshot> snapshots, ILookup<(string, string), StateCount> states, long? broken)
    {
        var units = snapshots.GetValueOrDefault((assessment.Id, round.Id))?.Units ?? assessment.Units.Length;
        var counts = states[(assessment.Id, round.Id)].GroupBy(count => count.Element)
            .ToDictionary(element => element.Key, element => new ElementCounts(element.Key, element.ToImmutableSortedDictionary(count => StateOf(count.State), count => count.Units)));
        return new RoundBoard
        {
            Assessment = assessment,
            Round = round,
            IsOpen = round.IsOpen(day),
            Units = units,
            Mapped = RoundStages.Of(round, day, LastOf(StepName.Map), broken),
            Scored = RoundStages.Of(round, day, LastOf(StepName.Score), broken),
            Deadline = CellDeadline.Of(round, day, "coordinating-agency"),
            Rows = writer.Rows(assessment, round, units, counts),
        };

        (DateTimeOffset, long)? LastOf(string name) =>
            steps.FirstOrDefault(step => step.Step == name && step.Assessment == assessment.Id && step.Round == round.Id) is { } step ? (step.At, step.RunId) : null;
    }

    private async Task<StreamLedger> LedgerAsync(BoardReader reader, IReadOnlyList<LastStep> steps, CancellationToken cancellation)
    {
        var collected = steps.Where(step => step.Step == StepName.Collect).Select(step => step.RunId).Distinct().ToList();
        var rejects = new RejectStore(database);
        var groups = await rejects.GroupAsync(new RejectFilter { OnlyOpen = true }, cancellation);
        return new StreamLedger(
            steps, await reader.LastLoadsAsync(cancellation), await reader.FindingsAsync(collected, cancellation), groups,
            await rejects.ByIdAsync([.. groups.Select(group => group.FirstId)], cancellation));
    }

    private async Task<bool> IsAliveAsync(CancellationToken cancellation) =>
        await new LeaseStore(database).CurrentAsync(LeaseStore.Runs, cancellation) is not null;

    private static ValueState StateOf(string word) => ValueStates.Words.TryGet(word, out var state) ? state : ValueState.NotReported;
}
