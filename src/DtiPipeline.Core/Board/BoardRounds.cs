using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;

namespace DtiPipeline.Core.Board;

/// <summary>Which rounds of an assessment stand on the board.</summary>
public static class BoardRounds
{
    /// <summary>For so many days a closed round stays there: people still ask about it.</summary>
    public const int DaysAfterClose = 60;

    /// <returns>Those that are open, and the one that closed last, if that is not long ago.</returns>
    public static ImmutableArray<Round> Of(Assessment assessment, DateOnly today)
    {
        var closed = assessment.Rounds.Where(round => round.CutOff < today && today.DayNumber - round.CutOff.DayNumber <= DaysAfterClose).MaxBy(round => round.CutOff);
        return [.. assessment.Rounds.Where(round => round.IsOpen(today)), .. closed is null ? (ReadOnlySpan<Round>)[] : [closed]];
    }
}
