using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Processes;

namespace DtiPipeline.Core.Submitting;

/// <summary>What people may still decide on in a unit's round.</summary>
/// <param name="Reopened">Values that were opened again, with the last day of each.</param>
public sealed record Openness(StateOpening Opens, ImmutableDictionary<string, DateOnly> Reopened)
{
    /// <summary>That of a unit with which nothing has happened.</summary>
    public static readonly Openness Everything = new(StateOpening.Values, ImmutableDictionary<string, DateOnly>.Empty);

    /// <param name="isRoundOpen">Runs still write the round. What was reopened is open after that too, until its day.</param>
    public ValueLock LockOf(string element, bool isRoundOpen, DateOnly today) => Opens switch
    {
        StateOpening.Values => isRoundOpen ? ValueLock.None : ValueLock.RoundClosed,
        StateOpening.ReopenedValues => !Reopened.TryGetValue(element, out var until) ? ValueLock.NotReopened : today > until ? ValueLock.DayPassed : ValueLock.None,
        _ => ValueLock.State,
    };

    /// <summary>True while some value is open.</summary>
    public bool IsAnyOpen(bool isRoundOpen, DateOnly today) =>
        Opens == StateOpening.Values ? isRoundOpen : Reopened.Keys.Any(element => LockOf(element, isRoundOpen, today) == ValueLock.None);
}
