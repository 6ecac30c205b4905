using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Mapping.Counting;
using DtiPipeline.Core.Records;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Matching;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>
/// Counts a stream for a round, from where the last count of it ended if that is known: rows that began or ended between the two loads, or whose day lies between the two
/// last days, are taken away as they counted then and added as they count now. All other rows count as they did, as long as units, words and query are the same.
/// </summary>
internal sealed class CarriedCounts(RunContext run)
{
    /// <summary>Where more than one row of four has moved, two looks at them cost more than one at all.</summary>
    private const int Most = 4;

    /// <summary>How many times a count is carried on before all rows are counted again: whatever made it wrong does not last.</summary>
    private const int Longest = 30;

    /// <summary>What differs from one count to the next.</summary>
    private static readonly string[] Moving = ["load", "cut", "as_of"];

    private readonly CarriedCountStore _store = new(run.Database);
    private readonly MappingQueries _queries = new(run.Database);

    /// <param name="parameters">Those of <see cref="CompiledMapping.Counts"/>.</param>
    /// <param name="joined">What the query joins with, in words.</param>
    /// <returns>What units come to, as <see cref="UnitRollUp"/> gives it.</returns>
    /// <exception cref="Warehouse.Connections.WarehouseFault">A sum does not fit 64 bits.</exception>
    public Task<IReadOnlyList<StagedValue[]>> CountAsync(
        MappedStream mapped, PlannedRound planned, UnitIds ids, CompiledMapping compiled, IReadOnlyDictionary<string, object> parameters, string joined, CancellationToken cancellation) => MappingQueries.FittingAsync(async () =>
    {
        var own = compiled.Moved is { } moved
            ? await CarryAsync(mapped, planned, compiled, moved, parameters, joined, cancellation)
            : await AddAsync(new OwnCounts(compiled.Own), compiled.Counts, parameters, 1, cancellation);
        return UnitRollUp.Of(compiled, own, ids.Above(mapped.Mapping.Unit.Scope));
    });

    private async Task<OwnCounts> CarryAsync(
        MappedStream mapped, PlannedRound planned, CompiledMapping compiled, CompiledQuery moved, IReadOnlyDictionary<string, object> parameters, string joined, CancellationToken cancellation)
    {
        var (connector, stream, load, cut) = (mapped.Connector.Id, mapped.Stream.Id, mapped.Load!.Load.Id, planned.Cut.To);
        var asked = KeptAnswers.Question(compiled.Counts, parameters.Where(parameter => !Moving.Contains(parameter.Key)), joined);
        var last = await _store.FindAsync(connector, stream, planned.Assessment.Id, planned.Round.Id, cancellation);
        var isKnown = last is not null && last.Asked == asked && last.Steps < Longest && await IsNearAsync(mapped, planned, last, cancellation);
        var own = isKnown ? OwnCounts.FromRows(compiled.Own, last!.Rows) : new OwnCounts(compiled.Own);
        if (isKnown)
        {
            var (earlier, later) = last!.Cut < cut ? (last.Cut, cut) : (cut, last.Cut);
            var now = new Dictionary<string, object>(parameters) { ["low"] = Math.Min(last.Load, load), ["high"] = Math.Max(last.Load, load), ["low_cut"] = earlier, ["high_cut"] = later };
            var then = new Dictionary<string, object>(now) { ["load"] = last.Load, ["cut"] = last.Cut };
            await AddAsync(own, moved, then, -1, cancellation);
            await AddAsync(own, moved, now, 1, cancellation);
        }
        else
        {
            await AddAsync(own, compiled.Counts, parameters, 1, cancellation);
        }
        await _store.SaveAsync(run.Token, connector, stream, planned.Assessment.Id, planned.Round.Id, new CarriedCount(asked, load, cut, isKnown ? last!.Steps + 1 : 0, own.ToRows()), cancellation);
        return own;
    }

    /// <summary>True where few rows can have moved since.</summary>
    private async Task<bool> IsNearAsync(MappedStream mapped, PlannedRound planned, CarriedCount last, CancellationToken cancellation)
    {
        var days = Math.Abs(planned.Cut.To.DayNumber - last.Cut.DayNumber);
        if (days * Most > planned.Cut.To.DayNumber - planned.Cut.From.DayNumber)
            return false;
        var (moved, held) = await _store.MovedAsync(mapped.Connector.Id, mapped.Stream.Id, last.Load, mapped.Load!.Load.Id, cancellation);
        return moved * Most <= held;
    }

    private async Task<OwnCounts> AddAsync(OwnCounts own, CompiledQuery query, IReadOnlyDictionary<string, object> parameters, int sign, CancellationToken cancellation)
    {
        await _queries.ReadAsync(query.Sql, parameters, row => own.Add(row, sign), cancellation);
        return own;
    }
}
