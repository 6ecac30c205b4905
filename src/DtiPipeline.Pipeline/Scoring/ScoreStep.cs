using System.Collections.Immutable;
using System.Diagnostics;
using DtiPipeline.Core.Mapping.Resolving;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Mapping;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Pipeline.Scoring;

/// <summary>Data values to scorecards and a snapshot, for one round. What did not change is not written again.</summary>
internal sealed class ScoreStep(RunContext run)
{
    /// <param name="definitions">Hash of the resolved definitions in the definition store.</param>
    public async Task<AssessmentResult> RunAsync(PlannedRound planned, MappedRound mapped, string definitions, CancellationToken cancellation)
    {
        var (assessment, round) = (planned.Assessment, planned.Round.Id);
        run.Starting(StepName.Score, $"{assessment.Id}/{round}");
        var watch = Stopwatch.StartNew();
        var set = run.Definitions.Set(assessment.Set);
        var byUnit = mapped.Units.ToDictionary(values => values.Unit);
        var evaluated = assessment.Units
            .Select(unit => byUnit.GetValueOrDefault(unit) ?? new UnitValues(unit, ImmutableDictionary<string, DataValue>.Empty))
            .ToImmutableArray();
        var cards = Ranking.Rank(Scorer.Score(set, evaluated, run.Definitions.ReferenceValues, planned.Cut.To));
        await run.FoundAsync(cards.SelectMany(card => ScoreFindings.Of(set, card)), cancellation);

        await new DataValueStore(run.Database).SaveAsync(run.Token, assessment.Id, round, [.. mapped.Values.Select(value => ToRow(value, mapped))], Inputs(mapped), cancellation);
        var snapshot = SnapshotBuilder.Build(new SnapshotSource
        {
            Definitions = run.Definitions,
            Assessment = assessment,
            Round = round,
            CutDate = planned.Cut.To,
            Units = [.. mapped.Units.Concat(evaluated).DistinctBy(values => values.Unit)],
            Scorecards = cards,
            Payloads = await PayloadsAsync(mapped, cancellation),
        });
        var saved = await new SnapshotStore(run.Database).SaveAsync(run.Token, ToSave(snapshot, set.Id, definitions, evaluated, mapped.Ids), cancellation);
        await run.EndedAsync(new RunStep
        {
            Step = StepName.Score,
            Assessment = assessment.Id,
            Round = round,
            Status = saved.IsNew ? StepStatus.Done : StepStatus.Unchanged,
            Milliseconds = watch.ElapsedMilliseconds,
        }, cancellation);
        return new AssessmentResult
        {
            Planned = planned, Set = set, Snapshot = snapshot.ContentHash, IsNew = saved.IsNew, ChangedUnits = saved.ChangedUnits,
            Scorecards = [.. snapshot.Cards.Select(card => card.Card)], Values = evaluated,
        };
    }

    private async Task<IReadOnlyCollection<string>> PayloadsAsync(MappedRound mapped, CancellationToken cancellation)
    {
        var payloads = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var stream in mapped.Streams)
            if (stream.Load is { } load)
                foreach (var payload in await new PayloadStore(run.Database).BehindLoadAsync(load.Load.Id, cancellation))
                    payloads.Add(payload.Sha256);
        return payloads;
    }

    private static IEnumerable<RoundInput> Inputs(MappedRound mapped) => mapped.Streams
        .Where(stream => stream.Load is not null)
        .Select(stream => new RoundInput { Connector = stream.Connector.Id, Stream = stream.Stream.Id, LoadId = stream.Load!.Load.Id });

    private static DataValueRow ToRow(Resolved resolved, MappedRound mapped)
    {
        var value = resolved.Value;
        return new DataValueRow
        {
            UnitId = mapped.Ids.Of(value.Unit),
            Element = value.Element,
            Value = value.Value?.Canonical,
            State = value.State.Word(),
            Partial = value.Partial,
            Covered = value.Covered,
            Expected = value.Expected,
            SourceValue = resolved.Source?.Value?.Canonical,
            SourceState = resolved.Source?.State.Word(),
            Sources =
            [
                .. from candidate in resolved.Used.Concat(resolved.PassedOver)
                   let stream = mapped.Streams.First(stream => stream.Name == candidate.Source)
                   where stream.Load is not null
                   select new ValueSource(stream.Connector.Id, stream.Stream.Id, stream.Load!.Load.Id, candidate.Rows, resolved.PassedOver.Contains(candidate) ? candidate.Value.Value?.Canonical : null),
            ],
        };
    }

    private static SnapshotToSave ToSave(Snapshot snapshot, string set, string definitions, ImmutableArray<UnitValues> evaluated, UnitIds ids)
    {
        var byUnit = evaluated.ToDictionary(values => values.Unit);
        return new SnapshotToSave
        {
            Assessment = snapshot.Assessment,
            Round = snapshot.Round,
            IndicatorSet = set,
            CutDate = snapshot.CutDate,
            ContentHash = snapshot.ContentHash,
            EvidenceHash = snapshot.EvidenceHash,
            Definitions = definitions,
            Content = snapshot.Content,
            Scorecards = [.. snapshot.Cards.Select(card => ScorecardRows.Of(card, byUnit[card.Card.Unit], ids.Of(card.Card.Unit)))],
        };
    }
}
