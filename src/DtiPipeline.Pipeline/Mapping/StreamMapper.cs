using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Mapping.Coverage;
using DtiPipeline.Core.Mapping.Resolving;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Matching;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>Counts one stream for one round and says what each count means.</summary>
internal sealed class StreamMapper(RunContext run, UnitWords units, MeaningWords words, ImmutableDictionary<string, DataElement> elements)
{
    public async Task<ImmutableArray<Candidate>> MapAsync(MappedStream mapped, PlannedRound planned, UnitIds ids, CancellationToken cancellation)
    {
        var expected = ExpectedUnitsOf(mapped.Mapping, planned);
        if (mapped.Load is not { } load)
            return Decide(mapped, expected, new StreamAnswers { Covers = mapped.Stream.Covers, Wanted = planned.Cut, State = StateOf(mapped, planned) }, null);

        var coverage = await new CoverageStore(run.Database).AsOfAsync(load.Load.Id, cancellation);
        var refused = coverage.SelectMany(record => record.Coverage.Units).Where(unit => unit is { IsRejected: true, Raw.Length: > 0 }).Select(unit => unit.Raw);
        var matched = await units.MatchAsync(mapped, ids, planned.Assessment.UnitDate, refused, cancellation);
        await words.MatchAsync(mapped, planned.Cut.To, cancellation);
        var compiled = MappingCompiler.Compile(mapped.Mapping, mapped.Stream, load.Table.Name, elements);
        var answer = await new MappingQueries(run.Database).RunAsync(compiled.Sql, Parameters(compiled, mapped, planned, ids), cancellation);
        var counts = new StreamCounts(compiled, answer.Rows, ids);
        await run.FoundAsync(Conflicts(mapped, expected, counts), cancellation);
        return Decide(mapped, expected, AnswersReader.Read(mapped, planned, coverage, matched.UnitOf, matched.RowsWithoutUnit, StateOf(mapped, planned)), counts);
    }

    private static ImmutableArray<Candidate> Decide(MappedStream mapped, ExpectedBase expected, StreamAnswers answers, StreamCounts? counts)
    {
        var present = mapped.Mapping.Declared ? ValueState.Declared : ValueState.Reported;
        return
        [
            .. mapped.Mapping.Elements.SelectMany(element => CoverageRule.Decide(
                    element.Element, expected, RollUpOf(mapped.Mapping, element), answers,
                    unit => counts?.Of(unit, element.Element) ?? ElementCount.Nothing, element.Aggregate != AggregateKind.Value, present))
                .Select(value => new Candidate(mapped.Name, value, counts?.Of(value.Unit, value.Element).Rows ?? 0)),
        ];
    }

    private static RollUp RollUpOf(StreamMapping mapping, ElementMapping element) =>
        element.Aggregate == AggregateKind.Value ? RollUp.None : element.RollUp ?? mapping.RollUp;

    private ExpectedBase ExpectedUnitsOf(StreamMapping mapping, PlannedRound planned)
    {
        var scope = mapping.Unit.Scope;
        var day = planned.Assessment.UnitDate;
        var communes = run.Definitions.Units.WithDescendants(scope, day).Select(unit => unit.Code)
            .Where(code => code != scope && !run.Definitions.Units.Children(code, day).Any());
        return new ExpectedBase(scope, mapping.Expects switch
        {
            ExpectedUnits.Scope => [scope],
            ExpectedUnits.Communes => [.. communes],
            _ => [scope, .. communes],
        });
    }

    private SourceState StateOf(MappedStream mapped, PlannedRound planned)
    {
        if (run.Failed.Contains(mapped.Name))
            return SourceState.Down;
        return planned.Round.Deadlines.Any(deadline => deadline.By < run.AsOf) ? SourceState.Late : SourceState.Silent;
    }

    private static Dictionary<string, object> Parameters(CompiledMapping compiled, MappedStream mapped, PlannedRound planned, UnitIds ids)
    {
        var oldest = mapped.Mapping.Take is TakeLatest latest ? AnswersReader.Oldest(latest, planned.Cut) : planned.Cut.From;
        var all = new Dictionary<string, object>
        {
            ["load"] = mapped.Load!.Load.Id,
            ["unit_date"] = planned.Assessment.UnitDate,
            ["scope"] = ids.Of(mapped.Mapping.Unit.Scope),
            ["connector"] = mapped.Connector.Id,
            ["stream"] = mapped.Stream.Id,
            ["from"] = planned.Cut.From,
            ["cut"] = planned.Cut.To,
            ["oldest"] = oldest,
            ["as_of"] = planned.Cut.To,
        };
        return compiled.Parameters.ToDictionary(name => name, name => all[name]);
    }

    private static IEnumerable<Finding> Conflicts(MappedStream mapped, ExpectedBase expected, StreamCounts counts) =>
        from element in mapped.Mapping.Elements
        from unit in expected.Units
        let count = counts.Of(unit, element.Element)
        where count.IsConflict
        select Finding.In(element.At, MappingCodes.ValuesConflict, ("element", element.Element), ("unit", unit), ("stream", mapped.Name),
            ("least", count.Value?.Canonical), ("greatest", count.Rows.ToString(CultureInfo.InvariantCulture)));
}
