using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Mapping.Counting;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Mapping;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Matching;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Pipeline.Explaining;

/// <summary>Follows a score back: points, rule, inputs, streams, rows, bytes.</summary>
public sealed class ScoreExplainer(DefinitionSet definitions, Database database)
{
    private readonly ImmutableDictionary<string, DataElement> _elements = definitions.Elements.ToImmutableDictionary(element => element.Code);

    /// <param name="rows">How many rows of each stream to show.</param>
    /// <returns>Null when the round has no snapshot yet.</returns>
    public async Task<Explanation?> ExplainAsync(Assessment assessment, Round round, string unit, Indicator indicator, int rows, CancellationToken cancellation)
    {
        if (await new SnapshotStore(database).LatestAsync(assessment.Id, round.Id, cancellation) is not { } snapshot)
            return null;
        var stored = await new DataValueStore(database).ListAsync(
            new DataValueFilter { Assessment = assessment.Id, Round = round.Id, Unit = unit, UnitDate = assessment.UnitDate }, cancellation);
        var values = stored.ToImmutableDictionary(value => value.Element, ToValue);
        var card = Scorer.Score(definitions.Set(assessment.Set), [new UnitValues(unit, values)], definitions.ReferenceValues, snapshot.CutDate).Single();
        return new Explanation(
            indicator, card.Indicators.Single(score => score.Code == indicator.Code), snapshot,
            await OriginsAsync(assessment, round, snapshot.CutDate, unit, indicator, stored, rows, 0, cancellation));
    }

    /// <summary>The streams and rows behind each letter of an indicator, or of a sub-indicator.</summary>
    /// <param name="cut">The last day whose data count.</param>
    /// <param name="rows">How many rows of each stream to give.</param>
    /// <param name="offset">How many to pass over first.</param>
    public async Task<ImmutableArray<ExplainedInput>> OriginsAsync(
        Assessment assessment, Round round, DateOnly cut, string unit, Indicator indicator, int rows, int offset, CancellationToken cancellation)
    {
        var stored = await new DataValueStore(database).ListAsync(
            new DataValueFilter { Assessment = assessment.Id, Round = round.Id, Unit = unit, UnitDate = assessment.UnitDate }, cancellation);
        return await OriginsAsync(assessment, round, cut, unit, indicator, stored, rows, offset, cancellation);
    }

    private async Task<ImmutableArray<ExplainedInput>> OriginsAsync(
        Assessment assessment, Round round, DateOnly cut, string unit, Indicator indicator, ImmutableArray<DataValueRecord> stored, int rows, int offset, CancellationToken cancellation)
    {
        var ids = new UnitIds(await new UnitStore(database).AtAsync(assessment.UnitDate, cancellation));
        var planned = new PlannedRound(assessment, round, new Core.Periods.Window(round.From, cut));
        var inputs = ImmutableArray.CreateBuilder<ExplainedInput>();
        foreach (var input in indicator.Inputs)
        {
            var value = stored.FirstOrDefault(one => one.Element == input.Element);
            var sources = ImmutableArray.CreateBuilder<ExplainedSource>();
            foreach (var source in value?.Sources ?? [])
                sources.Add(await SourceAsync(source, input.Element, unit, planned, ids, rows, offset, cancellation));
            inputs.Add(new ExplainedInput(input, value, sources.ToImmutable()));
        }
        return inputs.ToImmutable();
    }

    private async Task<ExplainedSource> SourceAsync(
        SourceRecord source, string element, string unit, PlannedRound planned, UnitIds ids, int rows, int offset, CancellationToken cancellation)
    {
        var connector = definitions.Connector(source.Connector);
        var stream = connector.Streams.Single(stream => stream.Id == source.Stream);
        var mapping = definitions.Mappings.Single(mapping => mapping.Connector == connector.Id).Streams.Single(mapping => mapping.Stream == stream.Id).For([element]);
        var counted = mapping.Elements.Single(one => one.Element == element);
        var load = (await new StagingStore(database).FindLoadAsync(source.Load, cancellation))!;
        var sql = MappingCompiler.CompileRows(mapping, stream, load.Table.Name, _elements, element);
        var answer = await new MappingQueries(database).RunAsync(sql, new Dictionary<string, object>
        {
            ["load"] = source.Load, ["unit_date"] = planned.Assessment.UnitDate, ["scope"] = ids.Of(mapping.Unit.Scope), ["connector"] = connector.Id, ["stream"] = stream.Id,
            ["from"] = planned.Cut.From, ["cut"] = planned.Cut.To, ["oldest"] = OldestDay.Of(mapping.Take, planned.Cut), ["as_of"] = planned.Cut.To,
            ["unit"] = ids.Of(unit), ["limit"] = (long)rows, ["offset"] = (long)offset,
        }, cancellation);
        var column = counted.Field is { } field ? stream.Fields.Single(one => one.Name == field).From : null;
        var payloads = (await new PayloadStore(database).BehindLoadAsync(source.Load, cancellation)).ToDictionary(payload => payload.Id);
        var deleted = await new DeletionStore(database).OfAsync(payloads.Values, cancellation);
        return new ExplainedSource(connector.Id, stream.Id, counted.At, source.Load, source.Rows,
        [
            .. from row in answer.Rows
               let payload = payloads[row[1].Number]
               select new ExplainedRow(ids.CodeOf(row[0].Number), payload.Sha256, payload.Name, row[2].Text!, column, row[3].Text!, deleted.GetValueOrDefault(payload.Id)),
        ]);
    }

    private DataValue ToValue(DataValueRecord record) => new(
        record.Unit, record.Element,
        record.Value is { } text && Value.TryParse(_elements[record.Element].Type, text, out var value) ? value : null,
        ValueStates.Words.TryGet(record.State, out var state) ? state : ValueState.NotReported)
    {
        Partial = record.Partial, Covered = record.Covered, Expected = record.Expected,
    };
}
