using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Mapping.Counting;
using DtiPipeline.Core.Mapping.Coverage;
using DtiPipeline.Core.Mapping.Resolving;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>Counts one stream for one round and says what each count means.</summary>
internal sealed class StreamMapper(RunContext run, UnitWords units, MeaningWords words, KeptAnswers queries, CarriedCounts carried, ImmutableDictionary<string, DataElement> elements, NamedCounts known)
{
    public async Task<ImmutableArray<Candidate>> MapAsync(MappedStream mapped, PlannedRound planned, UnitIds ids, CancellationToken cancellation)
    {
        var expected = ExpectedBases.Of(mapped.Mapping.Expects, mapped.Mapping.Unit.Scope, run.Definitions.Units, planned.Assessment.UnitDate, planned.Assessment.Units);
        if (mapped.Load is not { } load)
            return Decide(mapped, expected, new StreamAnswers { Covers = mapped.Stream.Covers, Wanted = planned.Cut, State = StateOf(mapped, planned) }, CountedStream.Nothing);

        var coverage = await CoverageAsync(mapped, load, cancellation);
        var refused = coverage.SelectMany(record => record.Coverage.Units).Where(unit => unit is { IsRejected: true, Raw.Length: > 0 }).Select(unit => unit.Raw);
        var matched = await units.MatchAsync(mapped, ids, planned.Assessment.UnitDate, refused, cancellation);
        var meanings = await words.MatchAsync(mapped, planned.Cut.To, cancellation);
        var (counts, leftOut) = await CountAsync(mapped, load, planned, ids, matched, meanings, cancellation);
        await run.FoundAsync(counts.Findings, cancellation);
        var (questions, rowsWithoutUnit) = UnitWords.Open(mapped, matched, leftOut);
        await run.FoundAsync(questions.Concat(words.Open(mapped, planned.Cut.To, leftOut ?? [])), cancellation);
        var answers = AnswersReader.Read(mapped, planned, coverage, matched.UnitOf, rowsWithoutUnit, StateOf(mapped, planned));
        if (answers.Wanted.To < planned.Cut.To)
            await run.FoundAsync([Lags(mapped, answers.Wanted.To, planned.Cut.To)], cancellation);
        return Decide(mapped, expected, answers, counts);
    }

    /// <summary>What the stream's loads speak for; a unit whose refused rows have all been made good since is no longer one with a refused row.</summary>
    private async Task<ImmutableArray<CoverageRecord>> CoverageAsync(MappedStream mapped, CompleteLoad load, CancellationToken cancellation)
    {
        var coverage = await new CoverageStore(run.Database).AsOfAsync(load.Load.Id, cancellation);
        var open = await new RejectStore(run.Database).OpenWordsAsync(mapped.Connector.Id, mapped.Stream.Id, load.Load.Id, cancellation);
        return
        [
            .. coverage.Select(record => record with
            {
                Coverage = record.Coverage with
                {
                    Units = [.. record.Coverage.Units.Select(unit => unit with { IsRejected = unit.IsRejected && open.Contains((record.Load, unit.Raw)) })],
                },
            }),
        ];
    }

    /// <returns>The counts, and the words that keep rows of the round from being counted: null where the query cannot tell.</returns>
    private async Task<(CountedStream Counts, ImmutableArray<LeftOutWord>? LeftOut)> CountAsync(
        MappedStream mapped, CompleteLoad load, PlannedRound planned, UnitIds ids, UnitWords.Result matched, MeaningWords.Result meanings, CancellationToken cancellation)
    {
        var joined = $"{ids.Tree}\n{matched.Text}\n{meanings.Text}";
        Task<IReadOnlyList<StagedValue[]>> AskAsync(CompiledQuery query, Func<Task<IReadOnlyList<StagedValue[]>>>? ask = null) =>
            queries.OfAsync(mapped, load.Load.Id, query, Parameters(query, mapped, planned, ids), joined, ask, cancellation);

        if (mapped.Mapping.Named is { } named)
            return (await known.OfAsync(mapped.Name, load.Load.Id, planned.Assessment.UnitDate, planned.Cut, async () =>
            {
                var query = MappingCompiler.CompileNamed(mapped.Mapping, mapped.Stream, load.Table.Name);
                return NamedReader.Read(named, mapped.Name, await AskAsync(query), elements, ids.CodeOf);
            }), null);
        var compiled = MappingCompiler.Compile(mapped.Mapping, mapped.Stream, load.Table.Name, elements, meanings.Open);
        var answer = await AskAsync(compiled.Counts, () => carried.CountAsync(mapped, planned, ids, compiled, Parameters(compiled.Counts, mapped, planned, ids), joined, cancellation));
        var counts = CountReader.Read(compiled, mapped.Name, answer, ids.CodeOf);
        // Where no word waits, no row is left out because of one.
        return (counts, (matched.IsOpen || meanings.Open.Count > 0) && compiled.LeftOut is { } leftOut
            ? LeftOutWord.Read(await AskAsync(leftOut))
            : []);
    }

    private static Finding Lags(MappedStream mapped, DateOnly answered, DateOnly wanted) => Finding.From(
        new DataPlace { Connector = mapped.Connector.Id, Stream = mapped.Stream.Id }, MappingCodes.FiguresLag,
        ("stream", mapped.Name), ("answered", answered.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("wanted", wanted.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static ImmutableArray<Candidate> Decide(MappedStream mapped, ExpectedBase expected, StreamAnswers answers, CountedStream counts)
    {
        var present = mapped.Mapping.Declared ? ValueState.Declared : ValueState.Reported;
        return
        [
            .. mapped.Mapping.Elements.SelectMany(element => CoverageRule.Decide(
                    element.Element, expected, RollUpOf(mapped.Mapping, element), answers,
                    unit => counts.Of(unit, element.Element), element.Aggregate != AggregateKind.Value, present))
                .Where(value => !IsSilence(mapped.Mapping, value))
                .Select(value => new Candidate(mapped.Name, value, counts.Of(value.Unit, value.Element).Rows)),
        ];
    }

    // Named values say nothing of what they do not name: another stream may give it.
    private static bool IsSilence(StreamMapping mapping, DataValue value) =>
        mapping.Named is not null && value.State is ValueState.NotReported or ValueState.Late or ValueState.SourceDown;

    private static RollUp RollUpOf(StreamMapping mapping, ElementMapping element) =>
        element.Aggregate == AggregateKind.Value ? RollUp.None : element.RollUp ?? mapping.RollUp;

    private SourceState StateOf(MappedStream mapped, PlannedRound planned)
    {
        if (run.Failed.TryGetValue(mapped.Name, out var state))
            return state;
        return planned.Round.Deadlines.Any(deadline => deadline.By < run.AsOf) ? SourceState.Late : SourceState.Silent;
    }

    private static Dictionary<string, object> Parameters(CompiledQuery compiled, MappedStream mapped, PlannedRound planned, UnitIds ids)
    {
        var all = new Dictionary<string, object>
        {
            ["load"] = mapped.Load!.Load.Id,
            ["unit_date"] = planned.Assessment.UnitDate,
            ["scope"] = ids.Of(mapped.Mapping.Unit.Scope),
            ["connector"] = mapped.Connector.Id,
            ["stream"] = mapped.Stream.Id,
            ["from"] = planned.Cut.From,
            ["cut"] = planned.Cut.To,
            ["oldest"] = OldestDay.Of(mapped.Mapping.Take, planned.Cut),
            ["as_of"] = planned.Cut.To,
        };
        return compiled.Parameters.ToDictionary(name => name, name => all[name]);
    }
}
