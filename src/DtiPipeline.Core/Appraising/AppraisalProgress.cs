namespace DtiPipeline.Core.Appraising;

/// <summary>How far the council has come with a unit, in numbers of indicators.</summary>
/// <param name="Found">With a finding that holds.</param>
/// <param name="Asked">On which the unit still has time to explain.</param>
/// <param name="Answered">Explained, and not concluded.</param>
/// <param name="Overdue">On which the unit's day has passed without an answer, and the council has not concluded.</param>
/// <param name="Changed">Found on before the unit signed something else.</param>
/// <param name="MissedDay">On which some question had no answer on its day, whatever came of it.</param>
public sealed record AppraisalProgress(int Indicators, int Found, int Asked, int Answered, int Overdue, int Changed, int MissedDay)
{
    /// <summary>Every indicator has a finding that holds: the appraisal can be finished.</summary>
    public bool IsComplete => Indicators > 0 && Found == Indicators;

    public static AppraisalProgress Of(IReadOnlyCollection<AppraisalStanding> standings)
    {
        int Count(AppraisalStatus status) => standings.Count(standing => standing.Status == status);
        return new AppraisalProgress(
            standings.Count, standings.Count(standing => standing.IsFound), Count(AppraisalStatus.Asked), Count(AppraisalStatus.Answered), Count(AppraisalStatus.Overdue),
            Count(AppraisalStatus.Changed), standings.Count(standing => standing.MissedDay));
    }
}
