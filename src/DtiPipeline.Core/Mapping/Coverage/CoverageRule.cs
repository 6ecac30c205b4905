using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Mapping.Coverage;

/// <summary>
/// Decides what a count means: a value, or which absence. This is the one place that keeps "none" apart from "not known": a covered unit without
/// rows has zero, a unit that nobody spoke for has no number at all.
/// </summary>
public static class CoverageRule
{
    /// <summary>The values of one element from one stream: one for each expected unit, and the roll-up for the scope unit.</summary>
    /// <param name="count">What was counted for a unit; <see cref="ElementCount.Nothing"/> where no row counts.</param>
    /// <param name="isCount">True where no row means the number zero (counts and sums), false for single values, which have no zero.</param>
    /// <param name="present">The state of a value that is there: reported, or declared.</param>
    public static IEnumerable<DataValue> Decide(
        string element, ExpectedBase expected, RollUp rollUp, StreamAnswers answers, Func<string, ElementCount> count, bool isCount, ValueState present)
    {
        var below = expected.Units.Where(unit => unit != expected.Scope).ToList();
        if (rollUp.Share is not { } share || below.Count == 0)
        {
            foreach (var unit in expected.Units)
                yield return Base(element, unit, answers, count(unit), isCount, present);
            yield break;
        }
        var bases = below.ConvertAll(unit => Base(element, unit, answers, count(unit), isCount, present));
        foreach (var value in bases)
            yield return value;
        var total = count(expected.Scope);
        if (below.Count < expected.Units.Length)
            bases.Add(Base(element, expected.Scope, answers, OwnRows(total, below, count), isCount, present));
        yield return Total(element, expected.Scope, share, answers, total, bases, isCount, present);
    }

    /// <summary>
    /// What a district's own offices reported beside its communes. Their rows stand inside the total; for coverage it is enough to know whether
    /// there are any.
    /// </summary>
    private static ElementCount OwnRows(ElementCount total, List<string> below, Func<string, ElementCount> count) =>
        total.BaseUnits > below.Count(unit => count(unit).Rows > 0) ? total with { Unmapped = 0 } : ElementCount.Nothing;

    private static DataValue Base(string element, string unit, StreamAnswers answers, ElementCount counted, bool isCount, ValueState present)
    {
        // A single value stands in one row: if that row is there, the refused one was another's (one item of a sheet does not spoil the others).
        if (answers.Rejected.Contains(unit) && (isCount || counted.Value is null))
            return new DataValue(unit, element, null, ValueState.Rejected);
        if (counted.Absence is { } stated)
            return new DataValue(unit, element, null, stated);
        if (counted.Unmapped > 0 || counted.IsConflict)
            return new DataValue(unit, element, null, ValueState.Rejected) { Partial = Number(counted) };
        if (answers.Covers == CoverageKind.Rows && (answers.Answered.IsEmpty || answers.IsAnswered))
            return counted.Value is null ? new DataValue(unit, element, null, Absence(answers)) : new DataValue(unit, element, counted.Value, present);
        if (!answers.IsAnswered)
            return counted.Rows > 0
                ? new DataValue(unit, element, null, ValueState.Incomplete) { Partial = Number(counted) }
                : new DataValue(unit, element, null, Absence(answers));
        // Rows that nobody could place may be this unit's: then none of its own is not zero.
        if (counted.Rows == 0 && answers.RowsWithoutUnit > 0)
            return new DataValue(unit, element, null, ValueState.Incomplete);
        var value = counted.Value ?? (isCount ? new NumberValue(0m) : null);
        return value is null ? new DataValue(unit, element, null, ValueState.NotReported) : new DataValue(unit, element, value, present);
    }

    private static DataValue Total(
        string element, string scope, decimal share, StreamAnswers answers, ElementCount counted, List<DataValue> bases, bool isCount, ValueState present)
    {
        var covered = bases.Count(value => value.State.IsPresent());
        var total = new DataValue(scope, element, null, ValueState.Incomplete) { Covered = covered, Expected = bases.Count };
        if (covered == 0 && counted.Rows == 0)
            return total with { State = ValueStates.Strongest(bases.Select(value => value.State)) };
        var isComplete = covered >= share * bases.Count && answers.RowsWithoutUnit == 0 && counted.Unmapped == 0;
        return isComplete && (counted.Value ?? (isCount ? new NumberValue(0m) : null)) is { } value
            ? total with { Value = value, State = present }
            : total with { Partial = Number(counted) };
    }

    private static ValueState Absence(StreamAnswers answers) => answers.State switch
    {
        SourceState.Down => ValueState.SourceDown,
        SourceState.Refused => ValueState.Rejected,
        SourceState.Late => ValueState.Late,
        _ => ValueState.NotReported,
    };

    private static decimal? Number(ElementCount counted) => (counted.Value as NumberValue)?.Number;
}
