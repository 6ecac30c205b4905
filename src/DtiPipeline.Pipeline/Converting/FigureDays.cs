using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Mapping.Counting;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Mapping;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Matching;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Pipeline.Converting;

/// <summary>
/// The day that each figure of a round is of. None is stored with a value. It is the newest day of the rows behind it, as of the load by which the round was last
/// counted; where it has none, being a counted zero, or their mapping is no longer defined, the day of the newest delivery behind that load, the cut at the latest.
/// What a person decided is of the cut. Of anything else the day is not known.
/// </summary>
internal sealed class FigureDays(DefinitionSet definitions, Database database, Assessment assessment, Round round)
{
    /// <param name="values">Of one element, a value each.</param>
    /// <returns>By code of the unit; units whose day is not known are left out.</returns>
    public async Task<ImmutableDictionary<string, DateOnly>> OfAsync(string element, IReadOnlyCollection<DataValueRecord> values, CancellationToken cancellation)
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        if (await new SnapshotStore(database).LatestAsync(assessment.Id, round.Id, cancellation) is not { } snapshot)
            return ImmutableDictionary<string, DateOnly>.Empty;
        var cut = new Window(round.From, snapshot.CutDate);
        foreach (var decided in values.Where(value => value.SourceState is not null))
            days[decided.Unit] = cut.To;
        var loads = await LoadsAsync(cancellation);
        var given = values.Where(value => value.SourceState is null)
            .SelectMany(value => value.Sources.Where(source => source.PassedOver is null), (value, source) => (value.Unit, source.Connector, source.Stream, source.Load));
        foreach (var stream in given.GroupBy(source => (source.Connector, source.Stream)))
        {
            var load = loads.TryGetValue(stream.Key, out var last) ? last : stream.Max(source => source.Load);
            var (ofRows, delivered) = (await OfRowsAsync(stream.Key.Connector, stream.Key.Stream, load, element, cut, cancellation), await DeliveredAsync(load, cut, cancellation));
            foreach (var (unit, _, _, _) in stream)
                if ((ofRows.TryGetValue(unit, out var day) ? day : delivered) is { } known && (!days.TryGetValue(unit, out var other) || other < known))
                    days[unit] = known;
        }
        return days.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>The load of each stream by which the round was counted last: a value that a newer load only confirmed remembers the older one.</summary>
    private async Task<Dictionary<(string Connector, string Stream), long>> LoadsAsync(CancellationToken cancellation)
    {
        var store = new DataValueStore(database);
        var counted = (await store.LastCountedAsync(cancellation)).FirstOrDefault(one => one.Assessment == assessment.Id && one.Round == round.Id);
        return counted is null ? [] : (await store.InputsAsync(counted.Run, assessment.Id, round.Id, cancellation)).ToDictionary(input => (input.Connector, input.Stream), input => input.LoadId);
    }

    private async Task<Dictionary<string, DateOnly>> OfRowsAsync(string connector, string stream, long load, string element, Window cut, CancellationToken cancellation)
    {
        var source = definitions.Connectors.FirstOrDefault(one => one.Id == connector)?.Streams.FirstOrDefault(one => one.Id == stream);
        var mapping = definitions.Mappings.FirstOrDefault(one => one.Connector == connector)?.Streams.FirstOrDefault(one => one.Stream == stream)?.For([element]);
        if (source is null || mapping is null || mapping.Elements.All(one => one.Element != element))
            return [];
        var ids = new UnitIds(await new UnitStore(database).AtAsync(assessment.UnitDate, cancellation));
        var table = (await new StagingStore(database).FindLoadAsync(load, cancellation))!.Table.Name;
        var sql = MappingCompiler.CompileDays(mapping, source, table, definitions.Elements.ToDictionary(one => one.Code), element);
        var answer = await new MappingQueries(database).RunAsync(sql, new Dictionary<string, object>
        {
            ["load"] = load, ["unit_date"] = assessment.UnitDate, ["scope"] = ids.Of(mapping.Unit.Scope), ["connector"] = connector, ["stream"] = stream,
            ["from"] = cut.From, ["cut"] = cut.To, ["oldest"] = OldestDay.Of(mapping.Take, cut), ["as_of"] = cut.To,
        }, cancellation);
        return answer.Rows.Where(row => ids.FindCode(row[0].Number) is not null)
            .ToDictionary(row => ids.CodeOf(row[0].Number), row => DateOnly.ParseExact(row[1].Text!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private async Task<DateOnly?> DeliveredAsync(long load, Window cut, CancellationToken cancellation)
    {
        var behind = await new PayloadStore(database).BehindLoadAsync(load, cancellation);
        return behind.Count == 0 ? null : behind.Max(payload => payload.AsOf) is var day && day < cut.To ? day : cut.To;
    }
}
