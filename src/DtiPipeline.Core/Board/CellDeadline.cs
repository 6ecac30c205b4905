using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;

namespace DtiPipeline.Core.Board;

/// <summary>By when a cell should be done.</summary>
/// <param name="Tier">Whose deadline it is (<c>agency</c> …); null where the round names none and its cut-off takes the place.</param>
/// <param name="DaysLate">0 while nobody is late.</param>
public sealed record CellDeadline(string? Tier, DateOnly By, int DaysLate)
{
    private static readonly ImmutableArray<string> Tiers = ["agency", "coordinating-agency", "unit", "council"];

    public bool IsLate => DaysLate > 0;

    /// <summary>
    /// Of the first tier, from <paramref name="from"/> on, that has a deadline in the round: the next one, or the last where all are over. A tier
    /// whose document sets none works to the one that is next in line.
    /// </summary>
    public static CellDeadline Of(Round round, DateOnly today, string from)
    {
        var inLine = Tiers.SkipWhile(tier => tier != from).Concat(Tiers.TakeWhile(tier => tier != from).Reverse());
        var own = inLine.Select(tier => round.Deadlines.Where(deadline => deadline.Who == tier).OrderBy(deadline => deadline.By).ToList()).FirstOrDefault(list => list.Count > 0);
        return own is null
            ? new CellDeadline(null, round.CutOff, Late(round.CutOff, today))
            : Of(own.Find(deadline => deadline.By >= today) ?? own[^1], today);
    }

    private static CellDeadline Of(Deadline deadline, DateOnly today) => new(deadline.Who, deadline.By, Late(deadline.By, today));

    private static int Late(DateOnly by, DateOnly today) => Math.Max(0, today.DayNumber - by.DayNumber);
}
