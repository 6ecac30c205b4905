using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Board;

/// <summary>Decides how the three stages of one source stand for one round.</summary>
/// <param name="round">The round the row stands under.</param>
/// <param name="today">The day it is there.</param>
public sealed class RowRules(Round round, DateOnly today)
{
    /// <summary>Every night asks every source; a weekend of trouble with the schedule may pass before anybody is told.</summary>
    public const int DaysUntilStale = 3;

    private readonly bool _isOpen = round.IsOpen(today);

    private readonly CellDeadline _deadline = CellDeadline.Of(round, today, "agency");

    /// <summary>Did it come?</summary>
    public BoardCell Arrived(StreamFacts facts)
    {
        var last = new BoardCell(CellState.Done) { At = facts.ArrivedAt ?? facts.TriedAt, Run = facts.ArrivedIn ?? facts.TriedIn };
        if (!_isOpen)
            return facts.ArrivedAt is null ? BoardCell.NotWanted : last;
        var tried = new BoardCell(CellState.Done) { At = facts.TriedAt, Run = facts.TriedIn };
        return facts.Outcome switch
        {
            null => Missing(new BoardCell(CellState.Done), Finding.Of(BoardCodes.NotCollected, ("stream", facts.Name))),
            CollectOutcome.Failed when !IsOfContent(facts) => tried with { State = CellState.Failed, Trouble = CellTrouble.Of(FaultOf(facts)) },
            CollectOutcome.NothingThere when facts.ArrivedAt is null => Missing(tried, Finding.Of(BoardCodes.NothingArrived, ("stream", facts.Name))),
            _ when StaleFor(facts) is { } days => last with { State = CellState.Attention, Trouble = CellTrouble.Of(Finding.Of(BoardCodes.CollectedLongAgo, ("stream", facts.Name), ("days", Text(days)))) },
            CollectOutcome.NothingThere => last,
            _ => tried,
        };
    }

    /// <summary>Can what came be used?</summary>
    public BoardCell Checked(StreamFacts facts)
    {
        if (!_isOpen)
            return BoardCell.NotWanted;
        var cell = new BoardCell(CellState.Done) { At = facts.TriedAt, Run = facts.TriedIn };
        if (facts.Outcome == CollectOutcome.Failed && IsOfContent(facts))
            return cell with { State = CellState.Failed, Trouble = CellTrouble.Of(FaultOf(facts)) };
        if (facts is { RefusedRows: > 0, Refusal: { } refusal })
            return cell with { State = CellState.Attention, Trouble = CellTrouble.Of(refusal, facts.RefusedRows) };
        if (facts.Doubts is [var doubt, ..])
            return cell with { State = CellState.Attention, Trouble = CellTrouble.Of(doubt, facts.Doubts.Length) };
        return facts.ArrivedAt is null ? new BoardCell(CellState.Waiting) : cell;
    }

    /// <summary>Is everything there that it should give?</summary>
    /// <param name="counts">Of the elements that it should give; empty where the round's indicators use none of it.</param>
    /// <param name="units">How many units are evaluated.</param>
    /// <param name="earlier">The row's stages before this one, the first in trouble of which explains what is missing.</param>
    /// <param name="troubled">Elements that another source gives, too, and that other source is in trouble.</param>
    public BoardCell Complete(ImmutableArray<ElementCounts> counts, long units, ImmutableArray<BoardCell> earlier, IReadOnlySet<string> troubled)
    {
        if (counts.IsEmpty || units == 0)
            return BoardCell.NotWanted;
        var total = counts.Sum(count => units - count.Units.GetValueOrDefault(ValueState.NotApplicable));
        var present = counts.Sum(count => count.Units.Where(one => one.Key.IsPresent()).Sum(one => one.Value));
        var cell = new BoardCell(CellState.Done) { Present = present, Total = total, Absent = Absences(counts, units) };
        if (present >= total)
            return cell;
        var missing = total - present;
        if (!_isOpen)
            return cell with { State = CellState.Attention, Trouble = CellTrouble.Of(Counted(BoardCodes.ClosedIncomplete, missing, total)) };
        if (earlier.FirstOrDefault(stage => stage.IsTrouble) is { } blocked)
            return cell with { State = blocked.State, Trouble = blocked.Trouble };
        if (counts.Where(count => AbsentUnits(count, units) > 0).All(count => troubled.Contains(count.Element)))
            return cell with { State = CellState.Waiting, WaitsForOthers = true };
        var trouble = CellTrouble.Of(Counted(BoardCodes.ValuesAbsent, missing, total));
        return cell.Absent[0].State switch
        {
            ValueState.NoReference or ValueState.Undefined => cell with { State = CellState.Attention, Trouble = trouble with { Kind = CauseKind.ReferenceMissing } },
            ValueState.Rejected or ValueState.SourceDown => cell with { State = CellState.Attention, Trouble = trouble },
            _ => cell with { State = _deadline.IsLate ? CellState.Failed : CellState.Waiting, Trouble = trouble },
        };
    }

    private BoardCell Missing(BoardCell cell, Finding cause) => cell with { State = _deadline.IsLate ? CellState.Failed : CellState.Waiting, Trouble = CellTrouble.Of(cause) };

    private int? StaleFor(StreamFacts facts) => facts.TriedFor is { } day && today.DayNumber - day.DayNumber >= DaysUntilStale ? today.DayNumber - day.DayNumber : null;

    /// <summary>True when bytes came and what is in them is at fault.</summary>
    private static bool IsOfContent(StreamFacts facts) => facts.Fault?.Code.StartsWith("DTI4", StringComparison.Ordinal) == true;

    private static Finding FaultOf(StreamFacts facts) => facts.Fault ?? Finding.Of(BoardCodes.FailedUnexplained, ("stream", facts.Name));

    private static ImmutableArray<(ValueState State, long Values)> Absences(ImmutableArray<ElementCounts> counts, long units)
    {
        var states = counts.SelectMany(count => count.Units).Where(one => !one.Key.IsPresent() && one.Key != ValueState.NotApplicable)
            // A value that was never written is one that nobody reported.
            .Concat(counts.Select(count => KeyValuePair.Create(ValueState.NotReported, units - count.Units.Values.Sum())));
        return [.. states.GroupBy(one => one.Key).Select(state => (state.Key, Values: state.Sum(one => one.Value))).Where(state => state.Values > 0).OrderBy(state => state.Key)];
    }

    private static long AbsentUnits(ElementCounts count, long units) =>
        units - count.Units.Where(one => one.Key.IsPresent() || one.Key == ValueState.NotApplicable).Sum(one => one.Value);

    private static Finding Counted(string code, long missing, long total) => Finding.Of(code, ("missing", Text(missing)), ("total", Text(total)));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
