using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping;
using DtiPipeline.Core.Mapping.Resolving;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>Staged rows to data values, for one round.</summary>
internal sealed class MapStep(RunContext run, UnitMatcher matcher)
{
    private readonly NamedCounts _named = new();
    private readonly SeenWords _words = new(run);
    private readonly ImmutableDictionary<string, DataElement> _elements = run.Definitions.Elements.ToImmutableDictionary(element => element.Code);

    public async Task<MappedRound> RunAsync(PlannedRound planned, bool allowInvented, CancellationToken cancellation)
    {
        run.Starting(StepName.Map, $"{planned.Assessment.Id}/{planned.Round.Id}");
        var watch = Stopwatch.StartNew();
        var units = new UnitStore(run.Database);
        await units.SaveClosureAsync(run.Token, run.Definitions.Units, planned.Assessment.UnitDate, cancellation);
        var ids = new UnitIds(await units.AtAsync(planned.Assessment.UnitDate, cancellation));
        var streams = await StreamsAsync(planned.Assessment, allowInvented, cancellation);
        var mapper = new StreamMapper(run, new UnitWords(run, matcher, _words), new MeaningWords(run, _words), new KeptAnswers(run), new CarriedCounts(run), _elements, _named);
        var candidates = new List<Candidate>();
        foreach (var stream in streams)
            candidates.AddRange(await mapper.MapAsync(stream, planned, ids, cancellation));
        var values = candidates
            .GroupBy(candidate => (candidate.Value.Unit, candidate.Value.Element))
            .OrderBy(group => group.Key.Unit, StringComparer.Ordinal).ThenBy(group => group.Key.Element, StringComparer.Ordinal)
            .Select(group => Resolver.Resolve(_elements[group.Key.Element], [.. group]))
            .ToImmutableArray();
        await run.FoundAsync(values.SelectMany(Disagreements), cancellation);
        values = await new DecisionStep(run).ApplyAsync(planned, values, ids, cancellation);
        run.HasRejectedValues |= values.Any(value => value.Value.State == ValueState.Rejected);
        await run.EndedAsync(new RunStep
        {
            Step = StepName.Map,
            Assessment = planned.Assessment.Id,
            Round = planned.Round.Id,
            Status = StepStatus.Done,
            Accepted = values.Length,
            Milliseconds = watch.ElapsedMilliseconds,
        }, cancellation);
        return new MappedRound(values, ByUnit(values), streams, ids);
    }

    private IEnumerable<Finding> Disagreements(Resolved resolved) => resolved.Differing.Select(other => Finding.Of(
        MappingCodes.SourcesDiffer, ("unit", other.Value.Unit), ("element", other.Value.Element),
        ("trusted", resolved.Used[0].Source), ("value", resolved.Value.Value!.Canonical), ("other", other.Source), ("otherValue", other.Value.Value!.Canonical),
        ("tolerance", ((_elements[other.Value.Element].Tolerance ?? 0m) * 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%")));

    private static ImmutableArray<UnitValues> ByUnit(ImmutableArray<Resolved> values) =>
    [
        .. values.GroupBy(value => value.Value.Unit).Select(unit => new UnitValues(unit.Key, unit.ToImmutableDictionary(value => value.Value.Element, value => value.Value))),
    ];

    private async Task<ImmutableArray<MappedStream>> StreamsAsync(Assessment assessment, bool allowInvented, CancellationToken cancellation)
    {
        var staging = new StagingStore(run.Database);
        var asked = ValuesForm.ElementsOf(run.Definitions.Set(assessment.Set));
        // A mean whose weight was not counted could never be put together.
        var elements = asked.Union(asked.Select(code => _elements.GetValueOrDefault(code)?.Weight).OfType<string>()).ToList();
        var streams = ImmutableArray.CreateBuilder<MappedStream>();
        foreach (var mapping in run.Definitions.Mappings)
        {
            var connector = run.Definitions.Connector(mapping.Connector);
            if (connector.Invented && !allowInvented)
                continue;
            foreach (var stream in mapping.Streams.Where(stream => stream.Concerns(assessment, run.Definitions)))
                streams.Add(new MappedStream(
                    connector, connector.Streams.Single(defined => defined.Id == stream.Stream), stream.For(elements),
                    await staging.LastCompleteAsync(connector.Id, stream.Stream, cancellation)));
        }
        return streams.ToImmutable();
    }
}
