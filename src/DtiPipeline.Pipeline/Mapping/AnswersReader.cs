using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Mapping.Counting;
using DtiPipeline.Core.Mapping.Coverage;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>Turns the coverage of a stream's loads into what is known for one round.</summary>
internal static class AnswersReader
{
    /// <param name="unitOf">Code of the unit that a raw code and word name; null when they name none.</param>
    public static StreamAnswers Read(
        MappedStream mapped, PlannedRound planned, ImmutableArray<CoverageRecord> records, Func<string, string, string?> unitOf, long rowsWithoutUnit, SourceState state)
    {
        var relevant = Holding(records).Where(coverage => Counts(mapped.Mapping.Take, coverage, planned.Cut)).ToList();
        ImmutableArray<Window> answered = mapped.Stream.Covers == CoverageKind.Scope
            ? [.. relevant.Where(coverage => coverage.AllUnits).Select(coverage => Answered(mapped.Mapping.Take, coverage, planned.Cut))]
            : [.. relevant.Where(coverage => coverage.Window is not null).Select(coverage => Answered(mapped.Mapping.Take, coverage, planned.Cut))];
        return new StreamAnswers
        {
            Covers = mapped.Stream.Covers,
            Wanted = UpToLastAnswer(planned, answered),
            Answered = answered,
            Rejected = Rejected(mapped, relevant, unitOf),
            // A rejected row that names nobody could have been anybody's.
            RowsWithoutUnit = rowsWithoutUnit + relevant.Sum(coverage => coverage.Units.Count(unit => unit.IsRejected && IsNobody(mapped, unit, unitOf))),
            // Late is a source of which nothing came; one that came without a row for this unit did not report it.
            State = state == SourceState.Late && relevant.Count > 0 ? SourceState.Silent : state,
        };
    }

    /// <summary>
    /// An answer for days that a later one has all answered again no longer counts: a row that was refused then and came right since keeps nobody's value away.
    /// </summary>
    private static IEnumerable<LoadCoverage> Holding(ImmutableArray<CoverageRecord> records) => records
        .Where((record, index) => record.Coverage.Window is not { } window
            || !records.Skip(index + 1).Any(later => later.Coverage.Window is { } again && again.From <= window.From && again.To >= window.To))
        .Select(record => record.Coverage);

    /// <summary>
    /// A source that was down tonight has answered up to an earlier night: while the round's time still runs, the figures of that one hold and are
    /// said to lag. Days before its last answer must be covered all the same, and once the time is over all of it must.
    /// </summary>
    private static Window UpToLastAnswer(PlannedRound planned, ImmutableArray<Window> answered)
    {
        var cut = planned.Cut;
        var last = answered.IsEmpty || cut.To == planned.Round.To ? cut.To : answered.Max(window => window.To);
        return last < cut.To ? cut with { To = last } : cut;
    }

    private static bool Counts(TakeDefinition take, LoadCoverage coverage, Window cut) => take switch
    {
        // What a source over HTTP says is its state of today, also when the round's window ended some days before.
        TakeLatest latest => (coverage.AsOf <= cut.To || coverage.Window is not null) && coverage.AsOf >= OldestDay.Of(latest, cut),
        // A file of figures for a month speaks of the month that ends on its day.
        _ => coverage.Window is { } window ? window.From <= cut.To && window.To >= cut.From : cut.Contains(coverage.AsOf),
    };

    private static Window Answered(TakeDefinition take, LoadCoverage coverage, Window cut) =>
        take is TakeLatest ? cut : coverage.Window ?? new Window(cut.From, coverage.AsOf);

    /// <summary>Units with a refused row. Where the latest delivery counts, a later one in which the unit came right makes up for it.</summary>
    private static ImmutableHashSet<string> Rejected(MappedStream mapped, List<LoadCoverage> relevant, Func<string, string, string?> unitOf)
    {
        var rejected = ImmutableHashSet.CreateBuilder<string>();
        foreach (var coverage in relevant.OrderBy(coverage => coverage.AsOf))
            foreach (var unit in coverage.Units.OrderBy(unit => unit.IsRejected))
                if (UnitOf(mapped, unit, unitOf) is { } code)
                    if (unit.IsRejected)
                        rejected.Add(code);
                    else if (mapped.Mapping.Take is TakeLatest)
                        rejected.Remove(code);
        return rejected.ToImmutable();
    }

    private static bool IsNobody(MappedStream mapped, CoveredUnit unit, Func<string, string, string?> unitOf) => UnitOf(mapped, unit, unitOf) is null;

    private static string? UnitOf(MappedStream mapped, CoveredUnit unit, Func<string, string, string?> unitOf) =>
        mapped.Mapping.Unit.Field is null && mapped.Mapping.Unit.CodeField is null ? mapped.Mapping.Unit.Scope : unitOf(unit.RawCode, unit.Raw);
}
